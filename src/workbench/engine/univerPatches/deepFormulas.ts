// Univer overflows the stack on a formula a few thousand levels deep and then calculates nothing any more.
import { type BaseAstNode, AstTreeBuilder, ErrorType, Lexer, LexerNode } from "@univerjs/engine-formula";

/** Univer goes down a formula by calls of its own: a few thousand levels are more than the stack holds, and an error there ends all calculation. */
const MOST_LEVELS = 800;

/** Whether a tree goes deeper than that, found without going down by calls. */
function isDeep(root: BaseAstNode): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((node) => node.getChildren());
  }
  return false;
}

/** What stands for a formula that goes too deep: =#VALUE! */
function refused(): LexerNode {
  const node = new LexerNode();
  node.setToken("R_1");
  node.setChildren([ErrorType.VALUE]);
  return node;
}

const { treeBuilder } = Lexer.prototype;
Lexer.prototype.treeBuilder = function (...given) {
  try {
    return treeBuilder.apply(this, given);
  } catch (error) {
    if (error instanceof RangeError) return ErrorType.VALUE;
    throw error;
  }
};

const { parse } = AstTreeBuilder.prototype;
AstTreeBuilder.prototype.parse = function (lexerNode) {
  try {
    const tree = parse.call(this, lexerNode);
    return tree && isDeep(tree) ? parse.call(this, refused()) : tree;
  } catch (error) {
    if (error instanceof RangeError) return parse.call(this, refused());
    throw error;
  }
};
