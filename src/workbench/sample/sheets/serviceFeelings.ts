import type { PageDraft } from "../../../models/page/PageDraft";
import type { LineBlock } from "../../../models/page/LineBlock";

const SATISFACTION: readonly (readonly [item: string, answer: number, weight: number])[] = [
  ["Satisfied overall", 8.1, 0.4],
  ["Against what was expected", 7.4, 0.3],
  ["Against the best imaginable", 6.9, 0.3],
];

/** Seven Cs of a relationship programme, answers from 1 to 5. */
const SEVEN_CS: readonly (readonly [name: string, answer: number])[] = [
  ["Contact", 4.1],
  ["Content", 3.4],
  ["Care", 4.3],
  ["Convenience", 3.2],
  ["Customisation", 2.8],
  ["Community", 2.3],
  ["Connectivity", 3.1],
];

/** How customers feel: recommendation, satisfaction, the programme's seven Cs. */
export function putFeelings(draft: PageDraft, block: LineBlock): void {
  block.heading("How customers feel");
  const score = block.nextRow;
  draft
    .put(`A${score}`, ["Would they recommend us? Points from -100 to 100"])
    .put(`B${score}`, [block.filled("=LOYALTY.SURVEY.NPS({promoters},{passives},{detractors})")])
    .look(`B${score}:E${score}`, "headerRight")
    .look(`B${score + 1}:E${score + 1}`, "decimal");
  block.skip(3);
  putSatisfaction(draft, block);
  putSevenCs(draft, block);
}

function putSatisfaction(draft: PageDraft, block: LineBlock): void {
  const header = block.nextRow;
  const last = header + SATISFACTION.length;
  draft.put(`A${header}`, ["Satisfaction, answers from 1 to 10"], "header").put(`B${header}`, ["Mean answer", "Weight"], "headerRight");
  SATISFACTION.forEach(([item, answer, weight], index) => {
    const row = header + 1 + index;
    draft.put(`A${row}`, [item]).put(`B${row}`, [answer, weight], "inputRatio");
  });
  draft
    .put(`A${last + 1}`, ["Satisfaction index, 0 to 100"])
    .put(`B${last + 1}`, [`=LOYALTY.SURVEY.CSI(B${header + 1}:B${last},,,C${header + 1}:C${last})`], "resultDecimal");
  block.skip(SATISFACTION.length + 3);
}

function putSevenCs(draft: PageDraft, block: LineBlock): void {
  const header = block.nextRow;
  const last = header + SEVEN_CS.length;
  draft.put(`A${header}`, ["The programme's seven Cs, answers from 1 to 5"], "header").put(`B${header}`, ["Mean answer"], "headerRight");
  SEVEN_CS.forEach(([name, answer], index) =>
    draft.put(`A${header + 1 + index}`, [name]).put(`B${header + 1 + index}`, [answer], "inputRatio"),
  );
  draft
    .put(`A${last + 1}`, ["Index, 0 to 100, and the weakest"])
    .put(`B${last + 1}`, [`=LOYALTY.SURVEY.SEVENC(B${header + 1}:B${last})`])
    .look(`B${last + 1}:C${last + 1}`, "headerRight")
    .look(`B${last + 2}`, "resultDecimal")
    .look(`C${last + 2}`, "resultText");
  block.skip(SEVEN_CS.length + 4);
}
