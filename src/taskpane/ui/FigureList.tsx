import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column" },
  line: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "16px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& dd": { margin: 0, textAlign: "right", overflowWrap: "anywhere" },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
});

/** Names and figures, one a line. */
export function FigureList({ figures }: { figures: readonly (readonly [title: string, figure: string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {figures.map(([title, figure], i) => (
        <div key={i} className={styles.line}>
          <dt>{title}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
