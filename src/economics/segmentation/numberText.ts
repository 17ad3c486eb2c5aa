import type { NumberTextFormat } from "./keyAccounts.types";

type ReadableFormat = Exclude<NumberTextFormat, "none">;

interface Separators {
  pattern: RegExp;
  thousands: RegExp;
  decimal: string;
}

/** Thousands in groups of three or not at all, an optional decimal part, an optional minus in front. */
function separators(thousands: string, decimal: string): Separators {
  return {
    pattern: new RegExp(`^[-−+]?(?:\\d{1,3}(?:${thousands}\\d{3})+|\\d+)(?:${decimal}\\d+)?$`),
    thousands: new RegExp(thousands, "g"),
    decimal: decimal.replace("\\", ""),
  };
}

const SPACE = "[ \\u00a0\\u202f]";
const FORMATS: Record<ReadableFormat, Separators> = {
  "1,234.56": separators(",", "\\."),
  "1.234,56": separators("\\.", ","),
  "1 234,56": separators(SPACE, ","),
};

function readAs(text: string, format: Separators): number | undefined {
  if (!format.pattern.test(text)) return undefined;
  const value = Number(text.replace("−", "-").replace(format.thousands, "").replace(format.decimal, "."));
  return Number.isFinite(value) ? value : undefined;
}

/**
 * A number written as text, read strictly in one stated format: "1.234" is 1.234 in "1,234.56" and 1234 in "1.234,56", so it is never guessed.
 * Percent signs, currency signs and dates are not numbers.
 * @returns undefined when the text is not a number in that format
 */
export function readNumberText(text: string, format: NumberTextFormat): number | undefined {
  return format === "none" ? undefined : readAs(text.trim(), FORMATS[format]);
}

/** Would the text be a number in at least one of the formats? */
export function looksLikeNumber(text: string): boolean {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  const canStartNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 0x2212;
  return canStartNumber && Object.values(FORMATS).some((format) => readAs(trimmed, format) !== undefined);
}
