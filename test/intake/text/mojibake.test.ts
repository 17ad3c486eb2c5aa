import { readFileSync } from "node:fs";
import { findMojibake } from "../../../src/intake/text/mojibake";

/** Texts that Python's codecs encoded in one way and decoded in another. */
const CASES = JSON.parse(readFileSync(`${__dirname}/../../fixtures/intake/mojibake.json`, "utf8")) as {
  written: string[];
  encoding: string;
  openedAs: string;
  seen: string[];
}[];

test.each(CASES)("$seen is $encoding opened as $openedAs", ({ written, seen }) => {
  const found = findMojibake(seen);
  expect(seen.map((text) => found?.repaired(text))).toEqual(written);
});

/** What a Western European Excel shows of the files that Chinese, Japanese and Korean ones write. */
test.each([
  ["¿Í»§Ãû³Æ", "客户名称", "gb18030"],
  ["MÃ¼ller", "Müller", "utf-8"],
  ["Joeâ€™s Diner", "Joe’s Diner", "utf-8"],
  ["瀹㈡埛鍚嶇О", "客户名称", "utf-8"],
])("one title is enough: %s is %s", (seen, written, encoding) => {
  const found = findMojibake([null, 12, "Amount", seen]);
  expect(found?.repaired(seen)).toBe(written);
  expect(found?.encoding).toBe(encoding);
});

test.each([
  [["Müller", "Größe"]],
  [["客户名称", "订单日期", "銷售"]],
  [["得意先", "カタカナ", "株式会社"]],
  [["고객명", "삼성전자"]],
  [["ООО Ромашка", "Клиент"]],
  [["Łódź"]],
  [["Škoda Plzeň"]],
  [["Gyönyörű őszi"]],
  [["Joe’s", "O’Neil", "“Quoted”"]],
  [["5 €", "10 °C", "½ ¼ ×"]],
  [["Ελληνικά"]],
  [["İstanbul ğ ş"]],
  [["Việt Nam"]],
  [["¿Qué?", "¡Hola!", "señor"]],
  [["ñ"]],
  [["日期"]],
  [["CAFÉ™"]],
  [["عميل"]],
  [["✓", "→ x"]],
  [["ｶﾀｶﾅ"]],
  [["0,01\u00a0€", "1.250,00\u00a0€"]],
  [["é 1", "é 2"]],
  [["Amount", ""]],
  [[]],
])("%j makes sense as it is", (texts) => {
  expect(findMojibake(texts)).toBeUndefined();
});

test("text that was typed since stays as it is", () => {
  const found = findMojibake(["¿Í»§Ãû³Æ", "¶©µ¥ÈÕÆÚ", "ÏúÊÛ¶î", "»ª¶«Ã³Ò×ÓÐÏÞ¹«Ë¾", "客户"]);
  expect(found?.repaired("客户")).toBe("客户");
  expect(found?.repaired("C-15")).toBe("C-15");
  expect(found?.repaired("ÏúÊÛ¶î")).toBe("销售额");
});
