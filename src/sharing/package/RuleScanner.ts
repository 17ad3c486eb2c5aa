import type { TextWindow, XmlStart } from "../xml/xml.types";
import { localName } from "../xml/startTag";
import { ownText } from "../xml/ownText";
import { unescapeXml } from "../xml/escapeXml";
import type { ConditionCarrier, RuleFormula } from "./scannedSheet.types";

const CARRIERS: Record<string, ConditionCarrier> = { conditionalFormatting: "conditionalFormat", dataValidation: "dataValidation" };
/** f and sqref stand in the rules that Excel 2010 added, which name their cells in an element behind their formulas. */
const READ = new Set(["formula", "formula1", "formula2", "f", "sqref"]);

/** Collects the formulas of conditional formats and validations from the elements of a sheet. */
export class RuleScanner {
  readonly rules: RuleFormula[] = [];
  private group: { carrier: ConditionCarrier; range: string; rules: RuleFormula[] } | undefined;
  private contentStart = Infinity;

  constructor(
    private readonly text: TextWindow,
    private readonly keeps: (formula: string) => boolean,
  ) {}

  /** Whether elements are inside a group of rules, and so are no cells. */
  get inside(): boolean {
    return this.group !== undefined;
  }

  open(tag: string, { attributes, end }: XmlStart): void {
    const carrier = CARRIERS[tag];
    if (carrier) this.group = { carrier, range: attributes.sqref ?? "", rules: [] };
    else if (READ.has(tag)) {
      this.contentStart = end;
      this.text.hold(end);
    }
  }

  close(name: string, start: number): void {
    const tag = localName(name);
    if (!this.group) return;
    if (tag in CARRIERS) {
      const { range, rules } = this.group;
      for (const rule of rules) this.rules.push({ ...rule, range });
      this.group = undefined;
    } else if (READ.has(tag)) this.leave(tag, start);
  }

  private leave(tag: string, end: number): void {
    const { group, contentStart: start } = this;
    this.text.hold(undefined);
    // formula1 of the newer kind holds an element, whose end was met first
    this.contentStart = Infinity;
    if (!group || end <= start) return;
    const formula = ownText(unescapeXml(this.text.slice(start, end)));
    if (tag === "sqref") group.range = formula;
    else if (this.keeps(formula)) group.rules.push({ carrier: group.carrier, range: "", formula, start, end });
  }
}
