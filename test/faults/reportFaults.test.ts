import { TransportError } from "../../src/workbench/officeHost/protocol";
import { removeReport } from "../../src/workbook/report/removeReport";
import type { Outcome, ReportContent, WrittenReport } from "../../src/workbook/workbook.types";
import { writeReport } from "../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../support/headlessExcel";
import { everything, fullContent, openWorkbook, type Row, type, valueOf } from "../workbook/report/reportWorkbook";
import { Coverage } from "./Coverage";

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

/** True for the request at a position, counted from 0; tells when it comes. */
function requestAt(position: number, strike: (position: number) => void): (batch: Batch) => boolean {
  let seen = -1;
  return (batch) => {
    const isIt = !isCleanUp(batch) && ++seen === position;
    if (isIt) strike(position);
    return isIt;
  };
}

const KINDS: [name: string, fail: (isIt: (batch: Batch) => boolean) => void][] = [
  ["Excel refuses it", (isIt) => excel.host.faults.failBatch("GeneralException", "refused", isIt)],
  ["the connection fails", (isIt) => excel.host.faults.failTransport(TransportError.activityLimitReached, isIt)],
];

const coverage = new Coverage();
afterAll(() => process.stdout.write(`Places at which a fault struck\n${coverage.text}`));

/** Types and members of every action of a step, as the host names them, with the number of their uses. */
async function membersOf(step: () => Promise<unknown>): Promise<Map<string, number>> {
  const members = new Map<string, number>();
  const { faults } = excel.host;
  const original = faults.actionFault.bind(faults);
  faults.actionFault = () => async (action, _, paths) => {
    const name = action.Name;
    if (name === undefined || name.startsWith("_")) return;
    const object = await paths.resolve(action.ObjectPathId);
    const member = `${object?.type}.${name}`;
    if (object) members.set(member, (members.get(member) ?? 0) + 1);
  };
  await step();
  faults.actionFault = original;
  return members;
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
async function expectWhole(
  write: () => Promise<Outcome<WrittenReport>>,
  states: { before: unknown; after: unknown },
  fault: string,
  onWritten: () => void = () => undefined,
) {
  const outcome = await write();
  onWritten();
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

describe.each(SCENARIOS)("%s", (scenario, prepareContent) => {
  /** The workbook ready for the write, and how it looks before and after one. */
  async function prepare() {
    excel = await openWorkbook({
      Sales: [
        ["Customer", "Revenue"],
        ["Acme", 1],
      ],
    });
    const content = await prepareContent();
    const write = () => writeReport(content, {});
    return { write, states: await bothStates(write) };
  }

  /** Runs a write without a fault, watched, and takes it back. */
  async function watched<T>(write: () => Promise<Outcome<WrittenReport>>, watch: (step: () => Promise<unknown>) => Promise<T>) {
    let outcome: Outcome<WrittenReport> | undefined;
    const seen = await watch(async () => (outcome = await write()));
    valueOf(await removeReport(valueOf(outcome!)));
    return seen;
  }

  test.each(KINDS)("is whole or not there, whichever request fails because %s, 100% of them in turn", async (kind, fail) => {
    const { write, states } = await prepare();
    const count = await watched(write, requestsOf);
    // one for each of the four sheets, its charts and its record at least: the sweep is of a whole report
    expect(count).toBeGreaterThan(12);
    const covered = coverage.begin(scenario, `requests, ${kind}`, count);
    for (let position = 0; position < count; position++) {
      fail(requestAt(position, covered.strike));
      await expectWhole(write, states, `request ${position} of ${count}: ${kind}`);
    }
    expect(covered.percent()).toBe(100);
  });

  test("is whole or not there, whichever member fails in the middle of a request, 100% of them in turn", async () => {
    const { write, states } = await prepare();
    const members = await watched(write, membersOf);
    expect([...members.keys()]).toEqual(expect.arrayContaining(["Range.Formulas", "Range.NumberFormat"]));
    const faults = [...members].flatMap(([member, uses]) => [
      { member, use: 1, code: "AccessDenied" },
      ...(uses > 1 ? [{ member, use: 2, code: "GeneralException" }] : []),
    ]);
    const covered = coverage.begin(scenario, "members, first and second use", faults.length);
    for (const [i, { member, use, code }] of faults.entries()) {
      excel.host.faults.failAction(member, use, code);
      await expectWhole(write, states, `${member}, use ${use}`, () => excel.host.faults.waiting === 0 && covered.strike(i));
    }
    expect(covered.percent()).toBe(100);
  });
});
