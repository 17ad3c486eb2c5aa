import type { ModelTexts } from "../strings/models.en/common";
import { keyAccountTexts, staffingTexts, switchingTexts, testingTexts } from "../strings/models.en/customers";
import { pointsTexts, retentionTexts, rewardsTexts } from "../strings/models.en/programme";
import type { ModelPage } from "./page/page.types";
import { keyAccountScorecard } from "./templates/keyAccounts";
import { pointsClose } from "./templates/pointsClose";
import { retentionCase } from "./templates/retentionCase";
import { rewardsCase } from "./templates/rewardsCase";
import { staffing } from "./templates/staffing";
import { switchingTest } from "./templates/switchingTest";
import { testAndControl } from "./templates/testAndControl";

export interface Model {
  /** what it is called on the command line */
  id: string;
  title: string;
  /** one line */
  what: string;
  sources: ModelTexts["sources"];
  page(): ModelPage;
}

const model = (id: string, { title, what, sources }: Pick<Model, "title" | "what" | "sources">, page: () => ModelPage): Model => ({
  id,
  title,
  what,
  sources,
  page,
});

/** Whole models, those that are asked for most first. */
export const models: readonly Model[] = [
  model("retention", retentionTexts, retentionCase),
  model("rewards", rewardsTexts, rewardsCase),
  model("points", pointsTexts, pointsClose),
  model("switching", switchingTexts, switchingTest),
  model("test", testingTexts, testAndControl),
  model("staffing", staffingTexts, staffing),
  model("key-accounts", keyAccountTexts, keyAccountScorecard),
];
