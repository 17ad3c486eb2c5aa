import { looks } from "../../models/page/looks";
import type { ModelPage } from "../../models/page/page.types";
import { createNodeEngine } from "../engine/nodeEngine";
import { createUniverGrid } from "../engine/grid/univerGrid";
import { fromEngine } from "../engine/workbookFile/fromEngine";
import { openInEngine } from "../engine/workbookFile/openInEngine";
import { fromPage } from "../files/fromPage";
import { writeXlsx } from "../files/writeXlsx";

/** A model's page as an .xlsx file whose formulas carry their results. */
export async function modelFile(page: ModelPage): Promise<Uint8Array> {
  const engine = await createNodeEngine();
  try {
    const sheet = fromPage(page);
    await openInEngine(engine, { sheets: [sheet], styles: looks, names: [] });
    const calculated = fromEngine(engine, createUniverGrid(engine));
    // the grid keeps cells and looks; rules, print set-up and charts are the page's
    const sheets = calculated.sheets.map(({ rows }) => ({ ...sheet, rows }));
    return await writeXlsx({ ...calculated, sheets });
  } finally {
    engine.dispose();
  }
}
