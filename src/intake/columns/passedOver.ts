import type { ColumnProfile } from "./columnProfile";
import type { ColumnRoles } from "./guessRoles";

/** A column that nobody reads although it may change the amounts, and how. */
export interface PassedOver {
  title: string;
  effect: "sign" | "discount" | "refund" | "credit";
}

type Column = Pick<ColumnProfile, "index" | "title" | "samples">;

/** Columns that say which amounts are plus and which are minus, as DATEV and SAP (S and H), Tally (Dr and Cr) and Chinese ledgers (借 and 贷) have them. */
const SIGN_TITLE = /soll.{0,3}haben|^s\s*\/\s*h\b|shkz|deb\w*\s*\/\s*cr\w*|^dr\s*\/?\s*cr\b|^d\s*\/\s*c\b|借[贷貸]|貸借/i;
const SIGNS = /^(?:[shdc+\-−借贷貸]|dr|cr|debit|credit|soll|haben)$/i;
const SIGN_PAIR = /^(?:s,h|h,s|dr,cr|cr,dr|debit,credit|credit,debit|soll,haben|haben,soll|\+,[-−]|[-−],\+|借,[贷貸]|[贷貸],借)$/i;

const DISCOUNT = /discount|rabatt|remise|sconto|descuento|desconto|korting|\brabat|折扣|折让|[优優]惠|割引|値引|할인/i;
const REFUND = /refund|erstatt|rembours|reembolso|rimborso|terugbetal|zwrot|退款|返金|환불/i;
const DEBIT = /^(?:debit|soll|débit|debe|debet|dare)\b|借方|차변/i;
const CREDIT = /^(?:credit|haben|crédit|haber|avere)\b|[贷貸]方|대변/i;

const filled = ({ samples }: Column): string[] => samples.map((text) => text.trim()).filter((text) => text !== "");
const isFigures = (column: Column): boolean => filled(column).every((text) => /\p{Nd}/u.test(text));

function isSign(column: Column): boolean {
  const texts = filled(column);
  if (texts.length === 0 || !texts.every((text) => SIGNS.test(text))) return false;
  return SIGN_TITLE.test(column.title) || SIGN_PAIR.test([...new Set(texts.map((text) => text.toLowerCase()))].join());
}

/** @param amount title of the column of amounts, where there is one */
function effectOf(column: Column, amount: string | undefined): PassedOver["effect"] | undefined {
  if (isSign(column)) return "sign";
  if (!isFigures(column)) return undefined;
  if (REFUND.test(column.title)) return "refund";
  if (amount === undefined) return DISCOUNT.test(column.title) ? "discount" : undefined;
  return DEBIT.test(amount) && CREDIT.test(column.title) ? "credit" : undefined;
}

/**
 * Columns beside those that are read which may change the amounts: signs in a column of their own, refunds, credits beside debits, and a discount where the amount is quantity times price. Nobody can
 * know from the table whether the amounts have them in already: they are named.
 */
export function passedOver(columns: readonly Column[], roles: Partial<ColumnRoles>): PassedOver[] {
  const used = new Set<unknown>([...Object.values(roles), ...(roles.drivers ?? [])]);
  const amount = columns.find(({ index }) => index === roles.value)?.title;
  return columns.flatMap((column) => {
    const effect = used.has(column.index) ? undefined : effectOf(column, amount);
    return effect === undefined ? [] : [{ title: column.title, effect }];
  });
}
