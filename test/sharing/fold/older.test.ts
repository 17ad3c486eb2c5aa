import { Cells } from "../../../src/sharing/fold/Cells";
import { Nodes } from "../../../src/sharing/fold/Nodes";
import type { Node } from "../../../src/sharing/fold/node.types";
import { Older } from "../../../src/sharing/fold/older";

const nodes = new Nodes();
const older = new Older(nodes, new Cells(nodes));
const [one, two] = [nodes.number(1), nodes.number(2)];
const [first, second] = [nodes.inputCell(0, 0, 0), nodes.inputCell(0, 1, 0)];

/** The parts that an aggregate of the array is made of. */
function partsOf(name: string, array: Node): readonly Node[] {
  const rewritten = older.rewritten(nodes.call(name, [array]));
  if (rewritten.kind !== "call" || rewritten.name !== name) throw new Error(`became ${rewritten.kind}`);
  return rewritten.args;
}

describe("an aggregate for older Excel, whose array constants hold no cells", () => {
  test.each(["SUM", "MAX", "COUNT"])("%s lists the parts of an array of cells and constants", (name) => {
    expect(partsOf(name, nodes.grid([[one, first]]))).toEqual([one, first]);
    expect(partsOf(name, nodes.grid([[first], [two], [second]]))).toEqual([first, two, second]);
    expect(partsOf(name, nodes.grid([[first, second]]))).toEqual([first, second]);
  });

  test("keeps an array of constants alone in one piece", () => {
    const constants = nodes.grid([[one], [two]]);
    // what a formula of constants alone comes to is worked out beforehand, so a cell stands beside them
    const rewritten = older.rewritten(nodes.call("SUM", [constants, first]));
    expect(rewritten.kind === "call" && rewritten.args).toEqual([constants, first]);
  });
});
