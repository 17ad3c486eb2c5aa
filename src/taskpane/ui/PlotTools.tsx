import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { DataBarVerticalAddRegular } from "@fluentui/react-icons/svg/data-bar-vertical-add";
import { ImageCopyRegular } from "@fluentui/react-icons/svg/image-copy";
import { createContext, useContext, useState } from "react";
import { reasonText, t } from "../../strings/pane";
import type { ChartPicture } from "../../workbook/insertChart";
import type { TableSheet } from "../../workbook/newSheet";
import type { Outcome } from "../../workbook/workbook.types";
import type { PlotModel } from "./plot.types";
import { useViewStyles } from "./view.styles";

/** What can be made of a chart beside looking at it. */
export interface PlotServices {
  /** adds a sheet with the chart as one of Excel; without it nothing can be written here */
  insertChart?: (picture: ChartPicture, source: string) => Promise<Outcome<TableSheet>>;
  removeTableSheet(sheet: TableSheet): Promise<Outcome<void>>;
  /** false where the host forbids it */
  copyPicture(picture: Promise<Blob>): Promise<boolean>;
  savePicture(picture: Blob, file: string): boolean;
  /** where the figures come from, in words */
  source(): string;
}

/** Given by the pane; without it charts can be looked at only. */
export const PlotServicesContext = createContext<PlotServices | null>(null);

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", gap: "2px", marginLeft: "auto" },
  told: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap", overflowWrap: "anywhere" },
});

/** What became of the last press. */
type Told = { text: string; sheet?: TableSheet } | "inserting" | undefined;

/** Copying as a picture, and putting into the workbook; what became of it is told by `PlotTold`. */
export function usePlotTools(model: PlotModel) {
  const services = useContext(PlotServicesContext);
  const [told, setTold] = useState<Told>();
  if (!services) return undefined;
  const { insertChart } = services;
  return {
    told,
    copy: async () => setTold({ text: await copied(services, model) }),
    insert: insertChart && (async () => setTold(await inserted(insertChart, services.source(), model, () => setTold("inserting")))),
    takeBack: async (sheet: TableSheet) => {
      const removed = await services.removeTableSheet(sheet);
      setTold({ text: removed.ok ? t("plot.takenBack") : reasonText(removed.reason) });
    },
  };
}

type Tools = NonNullable<ReturnType<typeof usePlotTools>>;

/** A name that every system takes for a file. */
const fileName = (title: string): string => `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.png`;

/** Browsers want the picture promised at the press itself. */
async function copied(services: PlotServices, model: PlotModel): Promise<string> {
  const picture = import("./plotPicture").then(({ plotPng }) => plotPng(model, services.source()));
  try {
    if (await services.copyPicture(picture)) return t("plot.copied");
    const file = fileName(model.title);
    return services.savePicture(await picture, file) ? t("plot.saved", { file }) : t("plot.notCopied");
  } catch {
    return t("plot.notCopied");
  }
}

async function inserted(
  insertChart: NonNullable<PlotServices["insertChart"]>,
  source: string,
  model: PlotModel,
  begun: () => void,
): Promise<Told> {
  begun();
  const { plotFigures } = await import("./plotFigures");
  const outcome = await insertChart(plotFigures(model), source).catch((): Outcome<never> => ({ ok: false, reason: { key: "unexpected" } }));
  if (!outcome.ok) return { text: reasonText(outcome.reason) };
  return { text: t("plot.inserted", { sheet: outcome.value.sheetName }), sheet: outcome.value };
}

/** The two buttons beside the title. */
export function PlotTools({ tools }: { tools: Tools }) {
  const styles = useStyles();
  const { copy, insert, told } = tools;
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ImageCopyRegular />}
        aria-label={t("plot.copy")}
        title={t("plot.copy")}
        onClick={() => void copy()}
      />
      {insert && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DataBarVerticalAddRegular />}
          aria-label={t("plot.insert")}
          title={t("plot.insert")}
          disabledFocusable={told === "inserting"}
          onClick={() => void insert()}
        />
      )}
    </div>
  );
}

/** What became of it, with the way back. */
export function PlotTold({ tools: { told, takeBack } }: { tools: Tools }) {
  const styles = useStyles();
  const view = useViewStyles();
  if (told === "inserting") return <Spinner size="tiny" label={t("plot.inserting")} labelPosition="after" />;
  const sheet = told?.sheet;
  return (
    <div className={styles.told}>
      <span role="status" className={view.small}>
        {told?.text}
      </span>
      {sheet && (
        <Button size="small" onClick={() => void takeBack(sheet)}>
          {t("plot.takeBack")}
        </Button>
      )}
    </div>
  );
}
