import type { ModelPage } from "../../../models/page/page.types";
import type { Business } from "../business";
import { customerSurvey } from "../customerSurvey";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";
import { putCheckRows } from "../../../models/page/blocks";
import type { Figures } from "../../../models/page/figure";
import { LineBlock } from "../../../models/page/LineBlock";
import { putAnswers, putPriorities } from "./serviceAnswers";
import { putDesk, putLevers, putRecovery, putTiers } from "./serviceCosts";
import { putFeelings } from "./serviceFeelings";
import { lifetimeValueFigure } from "./valueSheet";

const SHEET = "Service priorities";
const INPUTS = [
  "grossMargin",
  "service",
  "retention",
  "discount",
  "end",
  "lastDay",
  "promoters",
  "passives",
  "detractors",
  "calls",
  "repairCalls",
  "interval",
  "handling",
  "level",
  "seconds",
  "shrinkage",
  "agentCost",
  "complaints",
  "resolved",
  "unresolved",
  "complaintCost",
  "closeness",
];

/** What to fix first, what service costs and what it brings; the answers of the survey are at the right. */
export function serviceSheet(business: Business): { sheet: ModelPage; figures: Figures } {
  const survey = customerSurvey(business);
  const draft = new PageDraft(SHEET, {
    columnWidths: {
      0: 48,
      1: 23,
      2: 21,
      3: 15,
      4: 15,
      5: 24,
      6: 14,
      7: 14,
      8: 3,
      9: 13,
      10: 26,
      11: 13,
      ...wide(12, survey.attributes.length),
    },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["Service priorities: what to fix first, what it costs, what it brings"], "title")
    .put(
      "A2",
      ["Answers count by what the customer is worth. The survey, at the right, is invented: 1 is the lowest answer, 10 the highest."],
      "note",
    );
  const inputs = new LineBlock(draft, 5 + survey.attributes.length + 2);
  inputs.heading("Inputs");
  for (const key of INPUTS) inputs.input(key, assumption(key));
  inputs.input("clv", lifetimeValueFigure).skip();
  putPriorities(draft, 4, survey, putAnswers(draft, inputs, survey));
  putFeelings(draft, inputs);
  const tiers = putTiers(draft, inputs);
  putLevers(draft, inputs);
  putDesk(draft, inputs);
  putRecovery(draft, inputs);
  putCheckRows(inputs, [
    { label: "Customers of the tiers are all customers", holds: `SUM(${tiers.customers})={end}` },
    {
      label: "Cost to serve of the tiers agrees with the average",
      holds: `ABS(SUMPRODUCT(${tiers.customers},${tiers.cost})/{end}/{service}-1)<{closeness}`,
    },
  ]);
  return { sheet: draft.finish(), figures: inputs.figures(SHEET) };
}

function wide(first: number, count: number): Record<number, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [first + index, 18]));
}
