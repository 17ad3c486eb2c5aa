import type { Node } from "./node.types";

/** A text by which an expression is known in every template of the same body. */
export function plainText(node: Node): string {
  switch (node.kind) {
    case "grid":
      return `{${node.cells.map((row) => row.map(plainText).join()).join(";")}}`;
    case "input":
      return `[${node.index}]`;
    case "inputCell":
      return `[${node.index};${node.row};${node.column}]`;
    case "sign":
      return `${node.operator}${plainText(node.operand)}`;
    case "operator":
      return `(${plainText(node.left)}${node.operator}${plainText(node.right)})`;
    case "call":
      return `${node.name}(${node.args.map(plainText).join()})`;
    case "lambda":
      return `LAMBDA(${node.names.join()},${JSON.stringify(node.body)})`;
    case "boolean":
    case "error":
    case "number":
    case "text":
      break;
  }
  return `${node.kind} ${node.value}`;
}
