const TRADITIONAL =
  "戶編號碼稱額銷貨數單價幣別產業總淨營發類購買會員務國區應時間運訪電話緊遞訂證據憑級團屬係關歸層終顧規維護費統聯絡經負責項計稅參備註實與廠對來簡倉庫匯約場專寫狀態詢樣議術帳賬週貢獻潤際邊複種細郵傳動機賣駕繫納識銀誕請連簽彙頭將賀獎師隊";
const SIMPLIFIED =
  "户编号码称额销货数单价币别产业总净营发类购买会员务国区应时间运访电话紧递订证据凭级团属系关归层终顾规维护费统联络经负责项计税参备注实与厂对来简仓库汇约场专写状态询样议术账账周贡献润际边复种细邮传动机卖驾系纳识银诞请连签汇头将贺奖师队";

const TO_SIMPLIFIED = new Map([...TRADITIONAL].map((letter, i) => [letter, [...SIMPLIFIED][i]!]));

/** Traditional characters that occur in column titles as simplified ones: to compare titles only, not to translate texts. */
export function simplified(text: string): string {
  return [...text].map((letter) => TO_SIMPLIFIED.get(letter) ?? letter).join("");
}
