import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { parseCell } from "../../address/a1";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { plural, t } from "../../strings/pane";
import type { Selection } from "../../workbook/selection";
import { usePane } from "../app/PaneContext";
import { useFunctionsStyles } from "../ui/formula/formula.styles";
import { useViewStyles } from "../ui/view.styles";
import { ourCallsIn, type FoundCall } from "./argumentSource";
import { type ExplainedArgument, explainedCalls, explanationViewModel } from "./explanation";
import { fieldValues, functionHelp } from "./functionFormViewModel";
import { useLiveCall, useSelection } from "./useLiveCall";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  arguments: { margin: 0, display: "flex", flexDirection: "column", gap: "4px", "& dd": { margin: 0 } },
  argument: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "4px" },
  line: { display: "flex", flexWrap: "wrap", gap: "0 8px", alignItems: "center", justifyContent: "space-between" },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  place: { minWidth: 0, padding: "0 4px", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  warning: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  functions: readonly CatalogFunction[];
  /** opens the form with these values in its fields */
  onOpen: (entry: CatalogFunction, values: readonly string[]) => void;
}

/** What the selected cell calculates, where one of our functions stands in it. */
export function CellExplanation({ functions, onOpen }: Props) {
  const view = useViewStyles();
  const { services } = usePane();
  const selected = useSelection(services.functions.watchSelection);
  const [visited, setVisited] = useState<Visit>();
  // A cell that was shown from here does not take the explanation away that led to it.
  const away = visited && selected && placeKey(selected) === placeKey(visited.place) ? visited.from : undefined;
  const selection = away ?? selected;
  const { formula = "", cell = "" } = selection ?? {};
  const { shown, more } = useMemo(
    () => explainedCalls(formula.startsWith("=") ? ourCallsIn(formula, parseCell(cell)) : [], functions),
    [formula, cell, functions],
  );
  if (!selection || shown.length === 0) return null;
  return (
    <>
      {shown.map(({ call, entry }, i) => (
        <Explained
          key={`${selection.sheetName} ${cell} ${i} ${call.id}`}
          selection={selection}
          call={call}
          entry={entry}
          onOpen={onOpen}
          onShow={(place) => {
            setVisited({ from: selection, place });
            void services.showRange(place.sheetName, place.address);
          }}
        />
      ))}
      {away && (
        <Button size="small" onClick={() => void services.showRange(away.sheetName, away.cell)}>
          {t("explain.back", { cell: away.cell })}
        </Button>
      )}
      {more > 0 && <div className={view.quiet}>{plural("explain.more", more)}</div>}
    </>
  );
}

type Place = NonNullable<ExplainedArgument["place"]>;

/** Cells that were shown, and the selection whose explanation led there. */
interface Visit {
  from: Selection;
  place: Place;
}

const placeKey = ({ sheetName, address }: Place): string => `${sheetName}!${address}`;

interface ExplainedProps extends Pick<Props, "onOpen"> {
  selection: Selection;
  call: FoundCall;
  entry: CatalogFunction | undefined;
  onShow: (place: Place) => void;
}

function Explained({ selection, call, entry, onOpen, onShow }: ExplainedProps) {
  const view = useViewStyles();
  const styles = useStyles();
  const title = t("explain.title", { cell: selection.cell, name: `LOYALTY.${call.id}` });
  return (
    <section className={styles.card} aria-label={title}>
      <h3 className={view.heading}>{title}</h3>
      {entry ? <Known selection={selection} call={call} entry={entry} onOpen={onOpen} onShow={onShow} /> : t("explain.unknown")}
    </section>
  );
}

function Known({ selection, call, entry, onOpen, onShow }: ExplainedProps & { entry: CatalogFunction }) {
  const view = useViewStyles();
  const styles = useStyles();
  const shared = useFunctionsStyles();
  const { services } = usePane();
  const { answer } = useLiveCall(entry, call.args, { complete: true, example: [], selection }, services.functions);
  const model = answer && explanationViewModel(entry, answer);
  const help = functionHelp(entry);
  return (
    <>
      <p className={shared.paragraph}>{help.summary}</p>
      <div>
        <strong>{t("explain.shows", { shown: selection.shown })}</strong> <span className={view.quiet}>{help.returns}</span>
      </div>
      {model?.warning && <div className={styles.warning}>{model.warning}</div>}
      {model && (
        <dl className={styles.arguments}>
          {model.arguments.map((argument, i) => (
            <Argument key={i} argument={argument} onShow={onShow} />
          ))}
        </dl>
      )}
      {model?.omitted && <div className={view.quiet}>{model.omitted}</div>}
      {model?.note && <div className={view.quiet}>{model.note}</div>}
      <div className={view.quiet}>{help.source}</div>
      <div className={view.row}>
        <Button size="small" onClick={() => onOpen(entry, fieldValues(entry, call.args))}>
          {t("explain.edit")}
        </Button>
      </div>
    </>
  );
}

/** Its name, what stands in the formula, what that comes to, and what the function says of it. */
function Argument({ argument, onShow }: { argument: ExplainedArgument } & Pick<ExplainedProps, "onShow">) {
  const view = useViewStyles();
  const styles = useStyles();
  const { name, hint, text, value, place, warning } = argument;
  return (
    <div className={styles.argument}>
      <dt className={styles.line}>
        <strong>{name}</strong>
        {place ? (
          <Button
            className={styles.place}
            size="small"
            appearance="subtle"
            aria-label={t("explain.show", { reference: text })}
            onClick={() => onShow(place)}
          >
            {text}
          </Button>
        ) : (
          <code className={styles.text}>{text}</code>
        )}
      </dt>
      <dd>
        {value !== undefined && <div className={view.small}>{value}</div>}
        <div className={mergeClasses(view.quiet)}>{hint}</div>
        {warning && <div className={styles.warning}>{warning}</div>}
      </dd>
    </div>
  );
}
