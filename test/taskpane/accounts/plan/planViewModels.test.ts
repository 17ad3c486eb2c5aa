import {
  MOST_PLANNED,
  planAccountsViewModel,
  planMatches,
  withAccount,
  withoutAccount,
} from "../../../../src/taskpane/accounts/plan/planAccountsViewModel";
import {
  firstCriteria,
  firstUnscored,
  NO_SCORE,
  scoreRanking,
  scoreTyped,
  scoringBegun,
  scoringEnded,
  withCriterion,
  withScore,
} from "../../../../src/taskpane/accounts/plan/planScoring";
import { planTierTexts } from "../../../../src/taskpane/accounts/plan/PlanView";
import { hasPeriodMoney, whatIfAnswer, whatIfSettings } from "../../../../src/taskpane/accounts/plan/planWhatIfViewModel";
import type { PlanSettings } from "../../../../src/workbook/workbook.types";
import { segmentationOf } from "../resultFixtures";

const segmentation = segmentationOf([600, 250, 100, 50], {}, { name: ["Acme", "Bolt", "Crux", "Dune"] });
const planOf = (changes: Partial<PlanSettings> = {}): PlanSettings => ({ confirmed: false, accounts: [], tiers: [], ...changes });

describe("accounts of the plan", () => {
  it("offer the largest of the first class while none is chosen", () => {
    const model = planAccountsViewModel(segmentation, planOf());
    expect(model.largest).toEqual({ label: "Take the 2 largest A accounts", accounts: ["K1", "K2"] });
    expect(model.heading).toBe("Accounts for the plan");
  });

  it("show class and value, and say when one is no longer in the data", () => {
    const { chosen, count } = planAccountsViewModel(segmentation, planOf({ accounts: ["K2", "Gone"] }));
    expect(chosen).toEqual([
      { id: "K2", title: "Bolt", about: "A · 250.00", notes: [] },
      { id: "Gone", title: "Gone", about: "no longer in the data", notes: [] },
    ]);
    expect(count).toBe("2 accounts chosen");
  });

  it("are called key accounts only once the list was confirmed", () => {
    expect(planAccountsViewModel(segmentation, planOf({ accounts: ["K1"] })).heading).not.toMatch(/key/i);
    expect(planAccountsViewModel(segmentation, planOf({ accounts: ["K1"], confirmed: true })).heading).toBe("Key accounts");
  });

  it("are at most twenty", () => {
    const accounts = Array.from({ length: MOST_PLANNED }, (_, i) => `K${i + 1}`);
    expect(planAccountsViewModel(segmentation, planOf({ accounts })).full).toBe(true);
    expect(withAccount(planOf({ accounts }), "More").accounts).toHaveLength(20);
  });

  it("are found by name or id, those chosen left out", () => {
    expect(planMatches(segmentation, planOf(), "k")).toHaveLength(4);
    expect(planMatches(segmentation, planOf({ accounts: ["K1"] }), "acme")).toEqual([]);
    expect(planMatches(segmentation, planOf(), "bolt")).toEqual([{ id: "K2", title: "Bolt" }]);
    expect(planMatches(segmentation, planOf(), "  ")).toEqual([]);
  });

  it("have to be confirmed again when one is added, not when one is taken out", () => {
    const plan = planOf({ accounts: ["K1", "K2"], confirmed: true });
    expect(withAccount(plan, "K3")).toEqual({ accounts: ["K1", "K2", "K3"], confirmed: false });
    expect(withoutAccount(plan, "K1")).toEqual({ accounts: ["K2"], confirmed: true });
    expect(withoutAccount(planOf({ accounts: ["K1"], confirmed: true }), "K1").confirmed).toBe(false);
    const scored = planOf({ accounts: ["K1", "K2"], checked: true });
    expect([withAccount(scored, "K3").checked, { ...scored, ...withoutAccount(scored, "K1") }.checked]).toEqual([undefined, true]);
  });
});

describe("scoring", () => {
  // weights and first row of scores as in the key-account template of Millman & Wilson (1995): 0.15·8 + 0.35·6 + 0.2·7 + 0.3·5 = 6.2
  const criteria = [15, 35, 20, 30].map((weight, i) => ({ title: `C${i}`, weight }));
  const plan = planOf({ accounts: ["K1", "K2"], criteria, scores: { K1: [8, 6, 7, 5], K2: [9, 9, 9, 9] } });

  it.each([true, false])(
    "gives a list that was checked before (%s) back as it was when scoring is left, and keeps the scores",
    (confirmed) => {
      const begun = { ...planOf({ accounts: ["K1", "K2"], confirmed }), ...scoringBegun(planOf({ confirmed })) };
      expect(begun).toMatchObject({ confirmed: false, criteria: firstCriteria() });
      const scored = { ...begun, ...withScore(begun, "K1", 0, 5), confirmed: true };
      const left = { ...scored, ...scoringEnded(scored) };
      expect(left).toMatchObject({ confirmed, criteria: undefined, scores: undefined });
      expect({ ...left, ...scoringBegun(left) }).toMatchObject({
        criteria: firstCriteria(),
        scores: { K1: [5, 0, 0, 0] },
        scoresAside: undefined,
        confirmed: false,
        checked: confirmed,
      });
    },
  );

  it("begins with the account that has a score missing", () => {
    expect(firstUnscored(plan)).toBe(0);
    expect(firstUnscored({ ...plan, scores: { ...plan.scores, K2: [9, 9, 0, 9] } })).toBe(1);
    expect(firstUnscored({ ...plan, scores: {} })).toBe(0);
  });

  it("ranks by the weighted mean, as the function of the formula does", () => {
    const { lines, formula } = scoreRanking(plan);
    expect(lines.map(({ id, text }) => [id, text])).toEqual([
      ["K2", "9.00 of 10"],
      ["K1", "6.20 of 10"],
    ]);
    expect(formula).toBe("=LOYALTY.PARETO.KEYSCORE({9,9,9,9},{15,35,20,30})");
  });

  it("says how many scores are missing, and that a weight is needed", () => {
    expect(scoreRanking({ ...plan, scores: { K1: [8, 6, 7, NO_SCORE] } })).toEqual({ problem: "5 scores are missing.", lines: [] });
    const weightless = criteria.map((criterion) => ({ ...criterion, weight: 0 }));
    expect(scoreRanking({ ...plan, criteria: weightless }).problem).toBe("Give at least one criterion a weight above zero.");
    expect(scoreRanking({ ...plan, criteria: [] }).problem).toBe("Give at least one criterion a weight above zero.");
  });

  it.each([
    ["7", 7],
    [" 10 ", 10],
    ["0", NO_SCORE],
    ["11", NO_SCORE],
    ["5.5", NO_SCORE],
    ["", NO_SCORE],
    ["x", NO_SCORE],
  ])("takes %j as %d", (text, score) => {
    expect(scoreTyped(text)).toBe(score);
  });

  it("withdraws the confirmation when a score or a criterion changes", () => {
    const confirmed = { ...plan, confirmed: true };
    expect(withScore(confirmed, "K1", 3, 9)).toEqual({ scores: { K1: [8, 6, 7, 9], K2: [9, 9, 9, 9] }, confirmed: false });
    expect(withCriterion(confirmed, 4, { title: "New", weight: 1 }).criteria).toHaveLength(5);
    const without = withCriterion(confirmed, 1, undefined);
    expect(without.scores).toEqual({ K1: [8, 7, 5], K2: [9, 9, 9] });
    expect(without.criteria!.map(({ title }) => title)).toEqual(["C0", "C2", "C3"]);
    expect(without.confirmed).toBe(false);
  });

  it("begins with criteria about the future of an account", () => {
    expect(firstCriteria()).toHaveLength(4);
    expect(new Set(firstCriteria().map(({ weight }) => weight)).size).toBe(1);
  });
});

describe("service by class", () => {
  it("spends most on the best class and least on the last, and keeps what was written", () => {
    const tiers = planTierTexts([], 4);
    expect(tiers[1]).toBe(tiers[2]);
    expect(new Set(tiers).size).toBe(3);
    expect(planTierTexts(["Mine", ""], 3)).toEqual(["Mine", "", tiers[3]]);
  });
});

describe("what keeping more is worth", () => {
  const typed = { retention: "80", discount: "10", change: "5", basis: "points", grossMargin: "40" } as const;

  it("is the published difference of two lifetime values, with the formula to check it", () => {
    // A holds 850 with 2 accounts: margin 170 each. Gupta & Lehmann's multiple r/(1+i-r): 0.85/0.25 - 0.8/0.3 = 11/15; 2 · 170 · 11/15 = 249.33
    const answer = whatIfAnswer(whatIfSettings(typed, segmentation), segmentation);
    expect(answer.sentence).toBe("A retention from 80% to 85% is worth 249.33 in today's money.");
    expect(answer.basis).toBe("2 accounts with a margin of 170.00 each per period.");
    expect(answer.formula).toBe('=LOYALTY.RETENTION.GAIN(170,0.8,0.1,0.05,"points",2)');
  });

  it.each([
    ["relative", "84%"],
    ["churn", "81%"],
  ] as const)("reads the change as %s only when that was chosen", (basis, after) => {
    expect(whatIfAnswer(whatIfSettings({ ...typed, basis }, segmentation), segmentation).sentence).toContain(`to ${after} is worth`);
  });

  it.each(["retention", "discount", "change", "grossMargin"] as const)("waits for %s, since nothing has a default", (field) => {
    expect(whatIfSettings({ ...typed, [field]: "" }, segmentation)).toBeUndefined();
  });

  it("waits for the meaning of the change", () => {
    const settings = whatIfSettings({ ...typed, basis: undefined }, segmentation);
    expect(whatIfAnswer(settings, segmentation).problem).toBe("Fill in every field and choose what the change is.");
  });

  it("refuses retention of 100% and more in words", () => {
    const settings = whatIfSettings({ ...typed, retention: "98" }, segmentation);
    expect(whatIfAnswer(settings, segmentation).problem).toMatch(/retention must stay below 100%/);
  });

  it("asks for no margin where accounts are ranked by one, and for money where they are not", () => {
    const byMargin = segmentationOf([600, 250, 100, 50], { measure: "grossMargin" }, { margin: [300, 100, 40, 10] });
    expect(whatIfSettings({ ...typed, grossMargin: "" }, byMargin)).toMatchObject({ grossMargin: 1 });
    expect(hasPeriodMoney(byMargin)).toBe(true);
    expect(hasPeriodMoney(segmentationOf([600, 400], { measure: "orders" }))).toBe(false);
  });

  it("has no answer for a first class without value", () => {
    const negative = segmentationOf([-100, -400]);
    expect(whatIfAnswer(whatIfSettings(typed, segmentation), negative).problem).toMatch(/has no accounts with a value above zero/);
  });
});
