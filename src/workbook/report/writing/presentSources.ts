import type { QualityFinding } from "../../../economics/segmentation/keyAccounts.types";
import { followSources } from "../../source/locateSource";
import { sourceName } from "../../source/sourceName";
import type { ReportContent } from "../../workbook.types";

/** A report made from figures in memory names its sources as they are now: a renamed sheet by its new name, and what is gone as gone. */
export async function withPresentSources(context: Excel.RequestContext, content: ReportContent): Promise<ReportContent> {
  const { info, segmentation } = content;
  const followed = await followSources(context, info.sources);
  const goneSources = followed.filter(({ gone }) => gone).map(({ source }) => sourceName(source));
  const sources = followed.map(({ source }) => source);
  const names = new Map(info.sources.map(({ sheetName }, i) => [sheetName, sources[i]!.sheetName]));
  const renamed = (finding: QualityFinding): QualityFinding => ({
    ...finding,
    examples: finding.examples.map((place) => ({ ...place, sheetName: names.get(place.sheetName) ?? place.sheetName })),
  });
  const quality = { ...segmentation.quality, findings: segmentation.quality.findings.map(renamed) };
  return {
    ...content,
    segmentation: { ...segmentation, quality },
    info: { ...info, sources, ...(goneSources.length > 0 && { goneSources }) },
  };
}
