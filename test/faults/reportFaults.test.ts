import { TransportError } from "../../src/workbench/host";
import { removeReport } from "../../src/workbook/removeReport";
import type { Outcome, ReportContent, WrittenReport } from "../../src/workbook/workbook.types";
import { writeReport } from "../../src/workbook/writeReport";
import type { HeadlessExcel } from "../support/headlessExcel";
import { everything, fullContent, openWorkbook, type Row, type, valueOf } from "../workbook/reportWorkbook";

jest.setTimeout(600_000);

const FIRST: Row[] = [500, 300, 80, 40, 30, 20, 10, 10, 5, 5, 0, -4].map((amount, i) => [`Account ${i}`, amount, amount / 4]);
const EARLIER: Row[] = [
  ["Account 0", 100],
  ["Account 3", 400],
  ["Gone", 50],
];
/** Other accounts, more of them, in another order. */
const SECOND: Row[] = [900, 20, 60, 300, 70, 1].map((amount, i) => [`Account ${12 - 2 * i}`, amount, 3 * i - 4]);
const MORE: Row[] = [...SECOND, ...FIRST.slice(1, 12).map(([account, value]): Row => [`${account} b`, value])];

type Batch = Parameters<HeadlessExcel["host"]["faults"]["batches"][number]["match"]>[0];

/** Requests in which Office.js only lets go of ranges: nobody waits for them. */
const isCleanUp = ({ Actions }: Batch) => Actions.every((action) => action.Name === undefined || action.Name === "_RemoveReference");

let excel: HeadlessExcel;
afterEach(() => excel.close());

/** Counts the requests of a step. */
async function requestsOf(step: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const watch = {
    match: (batch: Batch) => (isCleanUp(batch) ? false : (count++, false)),
    run: () => Promise.resolve(undefined),
    once: false,
  };
  excel.host.faults.batches.push(watch);
  await step();
  excel.host.faults.clear();
  return count;
}

/** True for the request at a position, counted from 0. */
function requestAt(position: number): (batch: Batch) => boolean {
  let seen = -1;
  return (batch) => !isCleanUp(batch) && ++seen === position;
}

const KINDS: [name: string, fail: (position: number) => void][] = [
  ["Excel refuses it", (k) => excel.host.faults.failBatch("GeneralException", "refused", requestAt(k))],
  ["the connection fails", (k) => excel.host.faults.failTransport(TransportError.activityLimitReached, requestAt(k))],
];

/** Types and members of every action of a step, as the host names them. */
async function membersOf(step: () => Promise<unknown>): Promise<string[]> {
  const members = new Set<string>();
  const { faults } = excel.host;
  const original = faults.actionFault.bind(faults);
  faults.actionFault = () => async (action, _, paths) => {
    const name = action.Name;
    if (name === undefined || name.startsWith("_")) return;
    const object = await paths.resolve(action.ObjectPathId);
    if (object) members.add(`${object.type}.${name}`);
  };
  await step();
  faults.actionFault = original;
  return [...members];
}

/** Writes once without a fault, and takes it back: how the workbook looks before and after. */
async function bothStates(write: () => Promise<Outcome<WrittenReport>>) {
  const before = await everything(excel);
  const report = valueOf(await write());
  const after = await everything(excel);
  valueOf(await removeReport(report));
  expect(await everything(excel)).toEqual(before);
  return { before, after };
}

/** After a fault the workbook is as before, or the report is complete; then it is taken back for the next fault. */
async function expectWhole(write: () => Promise<Outcome<WrittenReport>>, states: { before: unknown; after: unknown }, fault: string) {
  const outcome = await write();
  excel.host.faults.clear();
  const now = await everything(excel);
  const expected = outcome.ok ? states.after : states.before;
  // the state is compared first, so that a difference names its cells
  expect({ fault, now }).toEqual({ fault, now: expected });
  if (!outcome.ok) return;
  valueOf(await removeReport(outcome.value));
  expect({ fault, now: await everything(excel) }).toEqual({ fault, now: states.before });
}

const SCENARIOS: [name: string, prepare: () => Promise<ReportContent>][] = [
  ["a first report", () => Promise.resolve(fullContent(FIRST, EARLIER, { second: "grossMargin" }))],
  [
    "an update with more accounts and the user's own columns",
    async () => {
      const report = valueOf(await writeReport(fullContent(FIRST, EARLIER, { second: "grossMargin" }), {}));
      expect(report.updated).toBe(false);
      await type("Segments", "L6:M8", [
        ["Note", "Double"],
        ["own", "=E7*2"],
        ["'007", "=E8*2"],
      ]);
      await type("Plan", "F16", [["Ada"]]);
      await type("Sales", "D1", [["=Segments!E7"]]);
      return fullContent(MORE, FIRST, { second: "grossMargin" });
    },
  ],
];

describe.each(SCENARIOS)("%s", (_, prepareContent) => {
  test.each(KINDS)("is whole or not there, whichever request fails because %s", async (kind, fail) => {
    excel = await openWorkbook({
      Sales: [
        ["Customer", "Revenue"],
        ["Acme", 1],
      ],
    });
    const content = await prepareContent();
    const write = () => writeReport(content, {});
    const states = await bothStates(write);
    let outcome: Outcome<WrittenReport> | undefined;
    const count = await requestsOf(async () => (outcome = await write()));
    valueOf(await removeReport(valueOf(outcome!)));
    expect(count).toBeGreaterThan(40);
    for (let position = 0; position < count; position++) {
      fail(position);
      await expectWhole(write, states, `request ${position} of ${count}: ${kind}`);
    }
  });

  test("is whole or not there, whichever member fails in the middle of a request", async () => {
    excel = await openWorkbook({
      Sales: [
        ["Customer", "Revenue"],
        ["Acme", 1],
      ],
    });
    const content = await prepareContent();
    const write = () => writeReport(content, {});
    const states = await bothStates(write);
    let outcome: Outcome<WrittenReport> | undefined;
    const members = await membersOf(async () => (outcome = await write()));
    valueOf(await removeReport(valueOf(outcome!)));
    expect(members).toEqual(expect.arrayContaining(["Range.Formulas", "Range.NumberFormat"]));
    for (const member of members) {
      excel.host.faults.failAction(member, 2, "GeneralException");
      await expectWhole(write, states, `${member}, second use`);
      excel.host.faults.failAction(member, 1, "AccessDenied");
      await expectWhole(write, states, `${member}, first use`);
    }
  });
});
