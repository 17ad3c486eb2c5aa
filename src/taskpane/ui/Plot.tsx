import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../strings/pane";
import type { PlotModel } from "./plot.types";
import { usePlotStyles } from "./Plot.styles";
import { PlotChart } from "./PlotChart";
import { PlotTable } from "./PlotTable";

/** One accessible frame for every chart of the pane: title, picture with read-out, or the same figures as a table. */
export function Plot({ model }: { model: PlotModel }) {
  const styles = usePlotStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure} aria-label={model.title}>
      <figcaption className={styles.caption}>
        {model.title}
        <Button size="small" appearance="subtle" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "plot.showChart" : "plot.showTable")}
        </Button>
      </figcaption>
      {asTable ? <PlotTable title={model.title} table={model.table} /> : <PlotChart model={model} />}
    </figure>
  );
}
