import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memberList, renderHostDoc } from "../../../src/workbench/officeHost/memberList";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeAll(async () => {
  app = await startHeadlessExcel();
}, 60_000);
afterAll(() => app.close());

describe("implemented members", () => {
  it("all exist in Microsoft's client under the same names", () => {
    const client = app.Excel as unknown as Record<string, { prototype: object } | undefined>;
    const unknown = Object.entries(memberList())
      .filter(([type]) => !type.includes("."))
      .flatMap(([type, members]) => {
        const prototype = client[type]?.prototype;
        const names = members.map((member) => member.replace(/\(\)$| \(read\)$/, ""));
        return names.filter((name) => prototype === undefined || !(name in prototype)).map((name) => `${type}.${name}`);
      });
    expect(unknown).toEqual([]);
  });

  it("are listed in docs/HOST.md as they are", () => {
    const written = readFileSync(join(__dirname, "../../../docs/HOST.md"), "utf8");
    expect(written).toBe(renderHostDoc(memberList()));
  });
});
