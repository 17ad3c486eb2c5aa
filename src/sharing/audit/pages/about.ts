import { sheetReference } from "../../../address/sheetNames";
import { auditTexts } from "../../../strings/audit.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { ConversionKind } from "../../sharing.types";
import type { AuditContext } from "../AuditContext";
import { type CellContent, SheetWriter, type StoredValue } from "../sheet/SheetWriter";
import { textLines } from "../sheet/textLines";
import { warningSentence } from "../warningSentence";
import { OVERALL_CELL } from "./checks";

const texts = auditTexts.about;
const { flags } = auditTexts;
const WIDTHS = [40, 104];
/** Characters of a label on a line: bold ones are wider. */
const LABEL_ROOM = 36;
const waiting: StoredValue = { type: "text", text: flags.waiting };
/** Cell of the overall flag, below title, kind, purpose, owner, date, version and the heading. */
export const ABOUT_FLAG_CELL = "B9";

interface AboutFacts {
  checksSheet: string;
  flagRange: string | undefined;
  assumptions: number;
  warnings: readonly { code: string; values?: Record<string, string | number> }[];
}

/** e.g. "2026-03-31 14:05 UTC": the same for readers everywhere. */
function madeOn(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

class AboutPage {
  readonly sheet: SheetWriter;

  constructor(private readonly context: AuditContext) {
    const look = { widths: WIDTHS, frozenRows: 0, filter: false, tabColor: "FF0F6C5C", selected: true };
    this.sheet = new SheetWriter(look, context.styles.quoted);
  }

  line(label: string, content: CellContent, look: "text" | "bigFlag" = "text"): this {
    const { styles } = this.context;
    const lines = typeof content === "string" ? textLines(content, WIDTHS[1]!) : look === "bigFlag" ? 1.5 : 1;
    this.sheet
      .put(0, label, styles.label)
      .put(1, content, styles[look])
      .end(Math.max(lines, textLines(label, LABEL_ROOM)));
    return this;
  }

  heading(text: string): this {
    this.sheet.end().put(0, text, this.context.styles.section).end(1.4);
    return this;
  }

  sentences(sentences: readonly string[]): this {
    for (const sentence of sentences) this.line("", sentence);
    return this;
  }
}

function facts(page: AboutPage, { input: { options } }: AuditContext): void {
  const kind = `${texts[options.excel]} ${options.pseudonymise ? texts.namesReplaced : texts.namesKept}`;
  page
    .line(texts.kind, kind)
    .line(texts.purpose, options.purpose || texts.noPurpose)
    .line(texts.owner, options.owner || texts.noOwner)
    .line(texts.made, madeOn(options.madeAt))
    .line(texts.version, fillPlaceholders(texts.product, { version: options.version }));
}

function status(page: AboutPage, { input: { converted } }: AuditContext, { checksSheet, flagRange }: AboutFacts): void {
  page.heading(texts.statusHeading);
  if (flagRange === undefined) page.line(texts.overall, auditTexts.checks.none);
  else {
    const range = sheetReference(checksSheet, flagRange);
    const count = (formula: string) => ({ formula, shown: waiting });
    page.line(texts.overall, { formula: sheetReference(checksSheet, OVERALL_CELL), shown: waiting }, "bigFlag");
    if (converted.some(({ kind }) => kind === "a")) page.line("", texts.noLambda);
    page
      .line(texts.passed, count(`COUNTIF(${range},"${flags.ok}")`))
      .line(texts.failed, count(`ROWS(${range})-COUNTIF(${range},"${flags.ok}")-COUNTIF(${range},"${flags.skipped}")`))
      .line(texts.skipped, count(`COUNTIF(${range},"${flags.skipped}")`));
  }
  page.line("", fillPlaceholders(texts.waitingNote, { waiting: flags.waiting }));
}

function usedFunctions({ input: { converted } }: AuditContext): string {
  const counts = new Map<string, number>();
  for (const { functions } of converted) for (const id of functions) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => `LOYALTY.${id} (${count})`).join(", ");
}

function content(page: AboutPage, context: AuditContext, { assumptions }: AboutFacts): void {
  const { converted, left } = context.input;
  const kinds: ConversionKind[] = ["a", "b", "c"];
  page.heading(texts.contentHeading).line(texts.converted, String(converted.length));
  for (const kind of kinds) {
    const count = converted.filter((item) => item.kind === kind).length;
    if (count > 0) page.line(texts.kinds[kind], String(count));
  }
  const errors = converted.filter(({ kind, cached }) => kind === "c" && cached?.type === "error").length;
  if (errors > 0) page.line(texts.errors, String(errors));
  if (left.length > 0) page.line(texts.left, String(left.length));
  page.line(texts.functions, usedFunctions(context) || "-").line(texts.constants, String(assumptions));
  if (!context.fingerprint) return;
  const { fingerprint } = context;
  page.line(texts.fingerprint, fillPlaceholders(texts.fingerprintValue, { code: fingerprint.toString(), count: fingerprint.count }));
  page.line("", texts.fingerprintNote);
}

function limits(page: AboutPage, { input: { converted } }: AuditContext, { warnings }: AboutFacts): void {
  const { values, checks, charts, scope } = texts.limit;
  const hasValues = converted.some(({ kind }) => kind === "c");
  const told = new Set(warnings.map(warningSentence).filter((sentence) => sentence !== ""));
  page.heading(texts.limitHeading).sentences([...(hasValues ? [values] : []), checks, charts, scope, ...told]);
}

/**
 * The sheet that says what the copy is, whether it checks out and how to see for oneself. All but the status are plain texts, which show
 * everywhere.
 */
export function aboutSheet(context: AuditContext, about: AboutFacts): Generator<string> {
  const page = new AboutPage(context);
  page.sheet.put(0, texts.title, context.styles.title).end();
  facts(page, context);
  status(page, context, about);
  page.heading(texts.readHeading).sentences(context.input.options.excel === "current" ? texts.read : texts.readOlder);
  page.heading(texts.checkHeading).sentences(texts.check);
  content(page, context, about);
  limits(page, context, about);
  const cells = about.flagRange === undefined ? [] : [ABOUT_FLAG_CELL];
  for (const cell of cells) {
    page.sheet.flag(cell, flags.ok, context.styles.good).flag(cell, flags.check, context.styles.bad);
    page.sheet.flag(cell, flags.waiting, context.styles.waiting);
  }
  return page.sheet.pieces();
}
