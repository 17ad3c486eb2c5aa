import { retentionTexts } from "../strings/models.en/retention";
import { rewardsTexts } from "../strings/models.en/rewards";
import type { ModelPage } from "./page/page.types";
import { retentionCase } from "./templates/retentionCase";
import { rewardsCase } from "./templates/rewardsCase";

export interface Model {
  /** what it is called on the command line */
  id: string;
  title: string;
  /** one line */
  what: string;
  page(): ModelPage;
}

const model = (id: string, { title, what }: Pick<Model, "title" | "what">, page: () => ModelPage): Model => ({ id, title, what, page });

/** Whole models, the ones that are asked for most first. */
export const models: readonly Model[] = [model("retention", retentionTexts, retentionCase), model("rewards", rewardsTexts, rewardsCase)];
