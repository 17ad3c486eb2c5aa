import { chineseRoleWords } from "./chineseRoleWords";
import { eastAsianRoleWords } from "./eastAsianRoleWords";
import { englishRoleWords } from "./englishRoleWords";
import { europeanRoleWords } from "./europeanRoleWords";
import type { Role } from "./roleWords.types";
import { WITHOUT_BLANKS, simplified, titleWords } from "./titleWords";

/**
 * Names of columns that programs give, as a whole and in lower case without blanks and signs: SAP's tables VBRK, VBRP, VBAK, KNA1 and BSEG, and the order exports of Shopify, Amazon,
 * WooCommerce, Tmall and JD. Undefined roles are columns that look like one of ours and are not.
 */
const NAMES: Partial<Record<Role, string>> = {
  account:
    "kunnr kunag kunrg kunwe kna1kunnr soldto soldtoparty payer kundennr buyeremail buyerid buyername customeruserid billingemail emailbilling 买家昵称 买家会员名 下单帐号 下单账号 用户pin 客户pin",
  name: "name1 kna1name1 billingname billingcompany buyername 收货人姓名",
  value:
    "netwr vbrpnetwr vbrknetwr wrbtr dmbtr linetotal totalprice ordertotal orderamount itemprice 买家实际支付金额 实付金额 应付金额 订单金额 应付货款 商品总价 货款金额 amt netamt salesamt",
  quantity: "fkimg kwmeng lineitemquantity itemquantity quantitypurchased 宝贝总数量 商品数量 订购数量",
  price: "netpr lineitemprice itemcost priceeach unitprice 京东价 商品单价",
  date: "fkdat audat erdat budat bldat paidat purchasedate orderdate datecreated 订单付款时间 买家付款时间 下单时间 付款时间",
  order: "vbeln belnr aubel orderid ordername orderno amazonorderid 订单编号 订单号 主订单编号",
  currency: "waerk waers currencycode",
  cost: "wavwr",
  parent: "konzs",
  segment: "kdgrp brsch vtweg",
  product: "matnr arktx lineitemname itemname productcode 宝贝标题",
  region: "land1 regio shipcountry countrycodebilling",
};

const roles = new Map<string, Role[]>();
for (const [role, names] of Object.entries(NAMES) as [Role, string][])
  for (const name of names.split(" ")) roles.set(name, [...(roles.get(name) ?? []), role]);

/** The roles that a title has as a name of a program's field; none for any other title. */
function rolesOfField(title: string): readonly Role[] {
  return (
    roles.get(
      title
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\d]/gu, ""),
    ) ?? []
  );
}

/** Terms of the scripts without blanks for each role, the longest first. */
const terms = new Map(
  (Object.keys(chineseRoleWords) as Role[]).map((role) => {
    const weightOf = new Map<string, number>();
    for (const [term, weight] of Object.entries({ ...eastAsianRoleWords[role], ...chineseRoleWords[role] }))
      weightOf.set(simplified(term), weight);
    return [role, [...weightOf].sort(([a], [b]) => b.length - a.length)];
  }),
);

/** Written without blanks: takes the longest term at each place. */
function termWeights(word: string, role: Role): number[] {
  const weights: number[] = [];
  for (let at = 0; at < word.length;) {
    const term = terms.get(role)?.find(([one]) => word.startsWith(one, at));
    if (term !== undefined) weights.push(term[1]);
    at += term?.[0].length ?? 1;
  }
  return weights;
}

function weight(word: string, role: Role): number {
  const words = englishRoleWords[role];
  return words[word] ?? words[word.replace(/s$/, "")] ?? europeanRoleWords[role][word] ?? 0;
}

/** The name of a field of a program says more than any word. */
const FIELD = 9;

function weights(title: string, role: Role): number[] {
  const fields = rolesOfField(title);
  if (fields.length > 0) return [fields.includes(role) ? FIELD : -FIELD];
  return titleWords(title).flatMap((word) => (WITHOUT_BLANKS.test(word) ? termWeights(word, role) : [weight(word, role)]));
}

/** How much a title speaks for a role; 0 when it says nothing. */
export function titleScore(title: string, role: Role): number {
  return weights(title, role).reduce((score, each) => score + each, 0);
}

/** How much the one word speaks for a role that speaks most for it: "due date" is not the date of a sale, but it is a date. */
export function strongestWord(title: string, role: Role): number {
  return Math.max(0, ...weights(title, role));
}

/** Is the title nothing but one word that speaks for the role? */
export function isRoleWord(title: string, role: Role): boolean {
  const [word, ...others] = titleWords(title);
  if (word === undefined || others.length > 0) return false;
  if (!WITHOUT_BLANKS.test(word)) return weight(word, role) > 0;
  return (terms.get(role)?.find(([term]) => term === word)?.[1] ?? 0) > 0;
}

/** Roles whose words make a row a header; words of the others, such as "industry" or "returns", are common in data too. */
const HEADER_ROLES: Role[] = ["account", "name", "value", "quantity", "price", "date", "currency"];

/** Does a title name one of the main roles clearly? */
export function anyRoleWord(title: string): boolean {
  return HEADER_ROLES.some((role) => titleScore(title, role) >= 4);
}
