import type { Node, NodeScope } from "./node.types";
import type { Nodes } from "./Nodes";
import type { Tree } from "./parseBody";

function isLetOrLambda(name: string): boolean {
  return name === "LET" || name === "LAMBDA";
}

function nameOf(tree: Tree | undefined): string {
  if (tree?.kind !== "name") throw new Error("A variable has no name");
  return tree.name;
}

function declared(nodes: Nodes, name: string, args: readonly Tree[], scope: NodeScope): Node {
  const body = args.at(-1)!;
  if (name === "LAMBDA") return nodes.lambda(args.slice(0, -1).map(nameOf), body, scope);
  const inner = new Map(scope);
  for (let place = 0; place + 2 < args.length; place += 2) inner.set(nameOf(args[place]), buildNode(nodes, args[place + 1]!, inner));
  return buildNode(nodes, body, inner);
}

/** A body with everything put in for its names, simplified on the way. */
export function buildNode(nodes: Nodes, tree: Tree, scope: NodeScope): Node {
  const build = (part: Tree): Node => buildNode(nodes, part, scope);
  switch (tree.kind) {
    case "name": {
      const found = scope.get(tree.name);
      if (!found) throw new Error(`There is no variable ${tree.name}`);
      return found;
    }
    case "array":
      return nodes.grid(tree.rows.map((row) => row.map(build)));
    case "sign":
      return nodes.sign(tree.operator, build(tree.operand));
    case "operator":
      return nodes.operator(tree.operator, build(tree.left), build(tree.right));
    case "call":
      if (isLetOrLambda(tree.name)) return declared(nodes, tree.name, tree.args, scope);
      return tree.name === "IF" ? branch(nodes, tree.args, scope) : nodes.call(tree.name, tree.args.map(build));
    case "boolean":
    case "error":
    case "number":
    case "text":
      break;
  }
  return nodes.literal(tree);
}

/** A branch that cannot be reached is not built: it may be the larger part of the body. */
function branch(nodes: Nodes, [condition, yes, no]: readonly Tree[], scope: NodeScope): Node {
  const tested = buildNode(nodes, condition!, scope);
  if (tested.kind === "boolean" && no) return buildNode(nodes, tested.value ? yes! : no, scope);
  return nodes.call("IF", [tested, buildNode(nodes, yes!, scope), ...(no ? [buildNode(nodes, no, scope)] : [])]);
}
