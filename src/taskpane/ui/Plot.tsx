import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../strings/pane";
import { useViewStyles } from "../App.styles";
import type { PlotModel } from "./plot.types";
import { FigureTable } from "./FigureTable";
import { usePlotStyles } from "./Plot.styles";
import { PlotChart } from "./PlotChart";

interface Props {
  model: PlotModel;
  /** false below a heading that says the title already */
  titled?: boolean;
}

/** One accessible frame for every chart of the pane: title, picture with read-out, or the same figures as a table. */
export function Plot({ model, titled = true }: Props) {
  const styles = usePlotStyles();
  const view = useViewStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure} aria-label={model.title}>
      <figcaption className={styles.caption}>
        <span className={titled ? undefined : view.spokenOnly}>{model.title}</span>
        <Button size="small" appearance="subtle" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "plot.showChart" : "plot.showTable")}
        </Button>
      </figcaption>
      {asTable ? <FigureTable caption={model.title} head={model.table.head} rows={model.table.rows} /> : <PlotChart model={model} />}
    </figure>
  );
}
