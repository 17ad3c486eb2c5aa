import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { nextTurn } from "../../../background/turns";
import type { SalesColumns, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import { accountTrend, type AccountTrend } from "../../../economics/segmentation/moves/accountTrend";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { trendViewModel, type TrendViewModel } from "./trendViewModel";

const forced = "@media (forced-colors: active)";
const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "56px" },
  bar: { fill: tokens.colorBrandForeground1, [forced]: { fill: "Highlight" } },
  // Not the whole quarter: an outline, as a bar that is still growing.
  part: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "1.5px",
    [forced]: { fill: "Canvas", stroke: "Highlight" },
  },
  base: { stroke: tokens.colorNeutralStrokeAccessible, [forced]: { stroke: "CanvasText" } },
  ends: { display: "flex", justifyContent: "space-between", gap: "8px" },
});

interface Props {
  columns: SalesColumns;
  options: SegmentationOptions;
  /** id */
  account: string;
  /** name inside a sentence */
  measure: string;
}

/** What the account brought by quarter. The default export is what a lazy import needs. */
export default function TrendSection({ columns, options, account, measure }: Props) {
  const view = useViewStyles();
  const trend = useTrend(columns, options, account);
  if (trend === "none") return <div className={view.quiet}>{t("trend.none")}</div>;
  if (!trend) return <div className={view.quiet}>{t("trend.reading")}</div>;
  return <TrendPicture model={trendViewModel(trend, measure)} />;
}

/** Made from all rows in turns; undefined until it is there, "none" without dates. */
function useTrend(columns: SalesColumns, options: SegmentationOptions, account: string): AccountTrend | "none" | undefined {
  const [made, setMade] = useState<{ of: readonly unknown[]; trend: AccountTrend | "none" }>();
  useEffect(() => {
    const stop = new AbortController();
    accountTrend(columns, options, account, { signal: stop.signal, pause: nextTurn }).then(
      (trend) => stop.signal.aborted || setMade({ of: [columns, options, account], trend: trend ?? "none" }),
      // Another account was opened meanwhile.
      () => undefined,
    );
    return () => stop.abort();
  }, [columns, options, account]);
  const isOfThis = made?.of.every((each, i) => each === [columns, options, account][i]);
  return isOfThis ? made?.trend : undefined;
}

const WIDTH = 300;
const HEIGHT = 56;

function TrendPicture({ model }: { model: TrendViewModel }) {
  const view = useViewStyles();
  const styles = useStyles();
  const step = WIDTH / model.bars.length;
  const gap = Math.min(3, step / 5);
  const y = (part: number) => 2 + (1 - part) * (HEIGHT - 4);
  return (
    <div>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={model.text}>
        {model.bars.map(({ from, to, whole }, i) => (
          <rect
            key={i}
            className={whole ? styles.bar : styles.part}
            x={i * step + gap}
            y={y(to)}
            width={step - 2 * gap}
            height={Math.max(0, y(from) - y(to))}
          />
        ))}
        <line className={styles.base} x1={0} x2={WIDTH} y1={y(model.base)} y2={y(model.base)} />
      </svg>
      <div className={mergeClasses(view.quiet, styles.ends)} aria-hidden="true">
        <span>{model.first}</span>
        {model.bars.length > 1 && <span>{model.last}</span>}
      </div>
      <div>{model.summary}</div>
      {model.notes.map((text) => (
        <div key={text} className={view.quiet}>
          {text}
        </div>
      ))}
    </div>
  );
}
