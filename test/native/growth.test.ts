import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { buildNode } from "../../src/sharing/fold/buildNode";
import type { Node, NodeScope } from "../../src/sharing/fold/node.types";
import { Nodes } from "../../src/sharing/fold/Nodes";
import { parseBody } from "../../src/sharing/fold/parseBody";

/**
 * The cells of all arrays that a native form makes of its arguments, told by their shapes: what a program has to calculate, whichever it
 * is.
 */
const { functions } = catalogJson as Catalog;
const LINES = 10_000;
const MOST_PER_LINE = 150;
const IDS = [
  "PARETO.TABLE",
  "PARETO.MAJOR",
  "PARETO.WHALE",
  "PARETO.CLASS",
  "PARETO.SHARE",
  "PARETO.COUNT",
  "PARETO.GINI",
  "PARETO.HHI",
  "PARETO.LORENZ",
  "RFM.SCORE",
  "RFM.STAGE",
  "RETENTION.REVENUE",
];

/** Lists of LINES cells; a length that only the data tell is at most that. */
function cellsMade(body: string, parameters: readonly { name: string; matrix: boolean }[]): number {
  const nodes = new Nodes();
  const scope: NodeScope = new Map(
    parameters.map(({ name, matrix }, at) => [name.toLowerCase(), nodes.input(at, { rows: matrix ? LINES : 1, columns: 1 })]),
  );
  const seen = new Set<Node>();
  const cellsOf = (node: Node): number => {
    if (seen.has(node)) return 0;
    seen.add(node);
    const { rows = LINES, columns = LINES } = node.shape;
    const parts =
      node.kind === "call" ? node.args : node.kind === "operator" ? [node.left, node.right] : node.kind === "sign" ? [node.operand] : [];
    return parts.reduce((sum, part) => sum + cellsOf(part), rows * columns);
  };
  return cellsOf(buildNode(nodes, parseBody(body), scope));
}

test.each(IDS)("the arrays of the native form of %s grow with the lines, not with their square", (id) => {
  const { native, parameters } = functions.find((entry) => entry.id === id)!;
  expect(cellsMade(native!, parameters) / LINES).toBeLessThan(MOST_PER_LINE);
});

test("a form that compares each line with each other is found out", () => {
  const square = "LET(u,UNIQUE(accounts),MMULT(IF(u=TRANSPOSE(accounts),1,0),values))";
  expect(cellsMade(square, ["accounts", "values"].map((name) => ({ name, matrix: true })))).toBeGreaterThan(LINES * LINES); // prettier-ignore
});
