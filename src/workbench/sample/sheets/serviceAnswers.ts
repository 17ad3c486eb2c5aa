import { LAST_YEAR } from "../business";
import type { CustomerSurvey } from "../customerSurvey";
import type { PageDraft } from "../../../models/page/PageDraft";
import type { LineBlock } from "../../../models/page/LineBlock";

/** Where the answers are. */
export interface AnswerAreas {
  attributes: string;
  importance: string;
  performance: string;
  weights: string;
}

const FIRST_ROW = 4;
const FIRST_ATTRIBUTE = "M";

/** The answers of each customer in two blocks, with what the customer is worth. */
export function putAnswers(draft: PageDraft, block: LineBlock, { attributes, answers }: CustomerSurvey): AnswerAreas {
  const lastColumn = String.fromCharCode(FIRST_ATTRIBUTE.charCodeAt(0) + attributes.length - 1);
  const area = (header: number): string => `${FIRST_ATTRIBUTE}${header + 1}:${lastColumn}${header + answers.length}`;
  const important = FIRST_ROW + 1;
  const performed = important + answers.length + 3;
  draft
    .put(`J${FIRST_ROW}`, ["Survey: how important is it?"], "heading")
    .put(`J${performed - 1}`, ["Survey: how well do we do it?"], "heading");
  for (const header of [important, performed]) {
    draft.put(`J${header}`, ["Customer id", "Customer"], "header").put(`${FIRST_ATTRIBUTE}${header}`, attributes, "headerRight");
  }
  draft.put(`L${important}`, ["Worth, EUR"], "headerRight").put(`L${performed}`, [""], "header");
  answers.forEach(({ customer, importance, performance }, index) => {
    const [first, second] = [important + 1 + index, performed + 1 + index];
    draft
      .put(`J${first}`, [customer.id, customer.name])
      .put(`L${first}`, [block.filled(worthOf(`J${first}`))], "money")
      .put(`${FIRST_ATTRIBUTE}${first}`, importance, "inputCount")
      .put(`J${second}`, [customer.id, customer.name])
      .put(`${FIRST_ATTRIBUTE}${second}`, performance, "inputCount");
  });
  return {
    attributes: `${FIRST_ATTRIBUTE}${important}:${lastColumn}${important}`,
    importance: area(important),
    performance: area(performed),
    weights: `L${important + 1}:L${important + answers.length}`,
  };
}

/** Lifetime value of one customer from the margin of the last year; none where serving costs more. */
function worthOf(id: string): string {
  const revenue = `SUMIF(Customers[Customer id],${id},Customers[Revenue ${LAST_YEAR}])`;
  return `=LOYALTY.CLV(MAX(0,${revenue}*{grossMargin}-{service}),{retention},{discount})`;
}

/** The list of what to fix first. */
export function putPriorities(draft: PageDraft, row: number, { attributes }: CustomerSurvey, areas: AnswerAreas): void {
  const header = row + 1;
  const last = header + attributes.length;
  draft
    .put(`A${row}`, ["What to fix first"], "heading")
    .put(`A${header}`, [`=LOYALTY.SURVEY.IPA(${areas.attributes},${areas.importance},${areas.performance},${areas.weights})`])
    .look(`A${header}`, "header")
    .look(`B${header}:E${header}`, "headerRight")
    .look(`F${header}`, "header")
    .look(`B${header + 1}:E${last}`, "ratio");
}
