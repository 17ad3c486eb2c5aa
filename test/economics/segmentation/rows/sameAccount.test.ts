import fc from "fast-check";
import type { CellValue } from "../../../../src/economics/segmentation/keyAccounts.types";
import { segmentColumns } from "../segmentationFixture";

const accountsOf = (ids: CellValue[]): number => segmentColumns({ account: ids, value: ids.map(() => 1) }).quality.accounts;

test.each<[what: string, ids: CellValue[], accounts: number]>([
  ["leading noughts", ["007", 7, "7", "07"], 3],
  ["the number and its text", [17850, "17850", " 17850 ", "１７８５０"], 1],
  ["case", ["Nordlicht GmbH", "NORDLICHT GMBH", "nordlicht gmbh"], 1],
  ["blanks", ["Nordlicht  GmbH", " Nordlicht GmbH", "Nordlicht\u00a0GmbH", "Nordlicht\u3000GmbH"], 1],
  ["width", ["ＡＣＭＥ", "Acme", "ｶﾌｪ", "カフェ"], 2],
  ["accents", ["Cafe", "Café", "Câfe"], 3],
  ["an accent as one letter or two", ["Caf\u00e9", "Cafe\u0301"], 1],
  ["marks without width", ["Acme", "\u200bAcme", "Ac\u00adme", "\u202aAcme\u202c", "Acme\ufeff"], 1],
  ["scripts", ["华东贸易", "華東貿易"], 2],
])("ids that differ by %s", (_what, ids, accounts) => {
  expect(accountsOf(ids)).toBe(accounts);
});

const WRITERS: ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => `  ${name}\t`,
  (name) => name.replaceAll(" ", "\u00a0 "),
  (name) => name.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (name) => name.normalize("NFD"),
  (name) => `\u200e${name}\u200e`,
];

test("an account stays one however its name is written, and two stay two", () => {
  const name = fc.constantFrom("müller & söhne", "acme inc.", "c-12", "客户甲", "société générale", "0815");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.subarray(WRITERS)), { minLength: 1, maxLength: 30 }), (written) => {
      const ids = written.map(([one, writers]) => writers.reduce<string>((text, write) => write(text), one));
      expect(accountsOf(ids)).toBe(new Set(written.map(([one]) => one)).size);
    }),
    { seed: 20261201, numRuns: 100 },
  );
});
