import { isElementwise } from "./functionKinds";
import { isOneCell, type Node, type NodeMaker } from "./node.types";

/** Rows and columns exchanged; what was exchanged before is taken back instead. */
export function transposed(nodes: NodeMaker, node: Node): Node {
  if (isOneCell(node)) return node;
  const turn = (part: Node): Node => transposed(nodes, part);
  switch (node.kind) {
    case "grid":
      return nodes.grid(node.cells[0]!.map((_, column) => node.cells.map((row) => row[column]!)));
    case "sign":
      return nodes.sign(node.operator, turn(node.operand));
    case "operator":
      return nodes.operator(node.operator, turn(node.left), turn(node.right));
    case "call":
      if (node.name === "TRANSPOSE") return node.args[0]!;
      if (isElementwise(node.name)) return nodes.call(node.name, node.args.map(turn));
      break;
    case "boolean":
    case "error":
    case "input":
    case "inputCell":
    case "lambda":
    case "number":
    case "text":
      break;
  }
  return nodes.call("TRANSPOSE", [node]);
}
