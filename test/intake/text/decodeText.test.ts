import { readFileSync } from "node:fs";
import { decodeText } from "../../../src/intake/text/decodeText";

const folder = `${__dirname}/../../fixtures/intake/encodings`;

/** Written by Python's codecs; the text that each must come back with. */
const WRITTEN: [file: string, encoding: string, part: string][] = [
  ["chinese.gbk", "gb18030", "客户名称,订单日期,销售额\n华东贸易有限公司"],
  ["short.gbk", "gb18030", "客户,日期,金额\n张伟"],
  ["rare.gb18030", "gb18030", "㐀𠮷野家贸易有限公司"],
  ["taiwan.big5", "big5", "客戶名稱,訂單日期,銷售額\n台灣電子股份有限公司"],
  ["japanese.shift_jis", "shift_jis", "得意先,売上日,売上金額\n株式会社山田商店"],
  ["korean.euc-kr", "euc-kr", "고객명,주문일자,매출액\n삼성전자 주식회사"],
  ["german.windows-1252", "windows-1252", "Müller;05.01.2024;1.200,50\nGroß"],
  ["german.macintosh", "macintosh", "Müller;05.01.2024;1.200,50\nGroß"],
  ["french.windows-1252", "windows-1252", "Société Générale;05/01/2024;12,50 €\nCafé de l'Été"],
  ["french.macintosh", "macintosh", "Société Générale;05/01/2024;12,50 €\nCafé de l'Été"],
  ["spanish.windows-1252", "windows-1252", "José Muñoz"],
  ["portuguese.windows-1252", "windows-1252", "João Conceição"],
  ["danish.windows-1252", "windows-1252", "Sørensen ApS;05.01.2024;12,50\nÅrhus Fløde"],
  ["polish.windows-1250", "windows-1250", "Łódź Spółka;05.01.2024;12,50\nŻabka"],
  ["czech.windows-1250", "windows-1250", "Škoda Plzeň;05.01.2024;12,50\nTřinecké železárny"],
  ["hungarian.windows-1250", "windows-1250", "Vevő;Dátum;Összeg\nSzabó Győr"],
  ["russian.windows-1251", "windows-1251", "ООО Ромашка;05.01.2024;12,50\nМосковский завод"],
  ["chinese.utf-16le", "utf-16le", "华东贸易有限公司"],
  ["chinese.utf-16be", "utf-16be", "华东贸易有限公司"],
  ["chinese.utf-8", "utf-8", "华东贸易有限公司"],
];

test.each(WRITTEN)("%s is read as %s", (file, encoding, part) => {
  const read = decodeText(readFileSync(`${folder}/${file}.csv`));
  expect(read.encoding).toBe(encoding);
  expect(read.text).toContain(part);
});

test("a single letter that two encodings write leaves both to be chosen from", () => {
  const { encoding, others } = decodeText(readFileSync(`${folder}/oneLetter.macintosh.csv`));
  expect([encoding, ...others]).toContain("macintosh");
  expect(others.length).toBeGreaterThan(0);
});

test("a chosen encoding is taken whatever the text says", () => {
  const bytes = readFileSync(`${folder}/german.macintosh.csv`);
  expect(decodeText(bytes, "macintosh")).toMatchObject({ by: "given", others: [] });
  expect(decodeText(bytes, "windows-1252").text).not.toContain("Müller");
});

test.each([
  ["utf-8", [0xef, 0xbb, 0xbf, 0x61, 0x2c, 0xc3, 0xa9], "a,é"],
  ["utf-16le", [0xff, 0xfe, 0x61, 0, 0x2c, 0, 0xe9, 0], "a,é"],
  ["utf-16be", [0xfe, 0xff, 0, 0x61, 0, 0x2c, 0, 0xe9], "a,é"],
])("a byte order mark says %s and is no part of the text", (encoding, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, encoding, by: "mark", others: [] });
});

test("the euro sign of Windows-1252 is one, whatever the program that runs this makes of it", () => {
  expect(decodeText(Uint8Array.of(0x80, 0x20, 0x35), "windows-1252").text).toBe("€ 5");
});

test("nothing is nothing", () => {
  expect(decodeText(new Uint8Array()).text).toBe("");
});

/** The bytes by Python's cp1252 and mac_roman: typographic marks are letters in the other. */
test.each([
  ["windows-1252", [0x4a, 0x6f, 0x65, 0x92, 0x73, 0x20, 0x42, 0x61, 0x72], "Joe’s Bar"],
  ["windows-1252", [0x4f, 0x92, 0x4e, 0x65, 0x69, 0x6c], "O’Neil"],
  ["windows-1252", [0x93, 0x4e, 0x65, 0x77, 0x94], "“New”"],
  ["windows-1252", [0x4e, 0x65, 0x77, 0x85], "New…"],
  ["macintosh", [0x4a, 0x6f, 0x65, 0xd5, 0x73, 0x20, 0x42, 0x61, 0x72], "Joe’s Bar"],
  ["macintosh", [0x47, 0x61, 0x72, 0x63, 0x92, 0x61], "García"],
  ["macintosh", [0x62, 0x6f, 0x94, 0x74, 0x65], "boîte"],
])("a mark of %s in a plain text: %j", (encoding, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ text, encoding, others: [] });
});
