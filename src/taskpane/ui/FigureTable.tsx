import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePlotStyles } from "./Plot.styles";

interface Props {
  caption: string;
  head: readonly string[];
  /** first cell of a row is its heading */
  rows: readonly (readonly [heading: ReactNode, ...cells: ReactNode[]])[];
  className?: string;
}

/** A small table of figures: first column words, the others right-aligned. It scrolls by itself where the pane is too narrow. */
export function FigureTable({ caption, head, rows, className }: Props) {
  const styles = usePlotStyles();
  return (
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={mergeClasses(styles.table, className)}>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={column} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
