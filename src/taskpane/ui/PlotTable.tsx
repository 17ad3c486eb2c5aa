import type { PlotModel } from "./plot.types";
import { usePlotStyles } from "./Plot.styles";

/** The figures of a chart as a table that scrolls by keyboard. */
export function PlotTable({ title, table }: Pick<PlotModel, "title" | "table">) {
  const styles = usePlotStyles();
  return (
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
