import { barTone } from "./barTone";
import { usePlotStyles } from "./Plot.styles";

/** The fill that the bars of a class have, as a small square beside its name. */
export function ClassSwatch({ position }: { position: number }) {
  const styles = usePlotStyles();
  return (
    <svg className={styles.swatch} width={10} height={10} aria-hidden="true">
      <rect className={styles[barTone(position)]} x={0.5} y={0.5} width={9} height={9} />
    </svg>
  );
}
