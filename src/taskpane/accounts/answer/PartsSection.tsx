import { Input, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { FigureTable } from "../../ui/FigureTable";
import { useFigureStyles } from "../../ui/figures.styles";
import { Plot } from "../../ui/Plot";
import { useViewStyles } from "../../ui/view.styles";
import { MOST_PARTS } from "../effects/calculation";
import { type AnsweredParts, partOfFilter, partsViewModel } from "./partsViewModel";

/** The same answer for parts of the rows: one of them, or up to four side by side. */
export function PartsSection() {
  const view = useViewStyles();
  const { state, effects } = usePane();
  const [search, setSearch] = useState("");
  const { columns, chosen, waiting, answered } = partsViewModel(state.accounts, search);
  const choose = (column: string) => {
    setSearch("");
    void effects.accounts.choosePartColumn(column === "" ? undefined : Number(column));
  };
  return (
    <>
      <ChoiceSelect label={t("parts.column")} value={chosen} choices={columns} onChoose={choose} />
      <div role="status" className={view.quiet}>
        {waiting ? t("parts.reading") : answered?.count}
      </div>
      {answered && <Answered parts={answered} search={search} onSearch={setSearch} />}
    </>
  );
}

interface Props {
  parts: AnsweredParts;
  search: string;
  onSearch: (text: string) => void;
}

function Answered({ parts, search, onSearch }: Props) {
  const view = useViewStyles();
  const { effects } = usePane();
  return (
    <>
      <ChoiceSelect
        label={t("parts.filter")}
        value={parts.filter}
        choices={parts.filters}
        onChoose={(value) => void effects.accounts.setOptions({ part: partOfFilter(value) })}
      />
      <PartToggles parts={parts} search={search} onSearch={onSearch} />
      {parts.plot && <Plot key={parts.plot.table.head.join("|")} model={parts.plot} />}
      <FigureTable
        caption={t("parts.table")}
        head={parts.table.head}
        rows={parts.table.rows.map(([name, ...cells]) => [<bdi key="part">{name}</bdi>, ...cells])}
      />
      <div className={view.quiet}>
        {[...parts.rows, ...parts.notes].map((text) => (
          <div key={text}>{text}</div>
        ))}
      </div>
    </>
  );
}

/** Which parts are side by side. */
function PartToggles({ parts, search, onSearch }: Props) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { effects } = usePane();
  const shown = parts.toggles.filter(({ on }) => on).map(({ name }) => name);
  const toggle = (name: string) =>
    void effects.accounts.compareParts(shown.includes(name) ? shown.filter((each) => each !== name) : [...shown, name]);
  return (
    <>
      {parts.searchable && (
        <Input
          type="search"
          aria-label={t("parts.search")}
          placeholder={t("parts.search")}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
        />
      )}
      <div role="group" aria-label={t("parts.compare", { most: MOST_PARTS })} className={styles.toggles}>
        {parts.toggles.map(({ name, text, on, blocked }) => (
          <ToggleButton
            key={name}
            size="small"
            className={styles.toggle}
            checked={on}
            disabledFocusable={blocked}
            title={text}
            onClick={() => !blocked && toggle(name)}
          >
            <bdi className={styles.toggleText}>{text}</bdi>
          </ToggleButton>
        ))}
      </div>
      <div role="status" className={view.quiet}>
        {search.trim() !== "" && parts.toggles.every(({ on }) => on)
          ? t("parts.none")
          : parts.full
            ? t("parts.full")
            : t("parts.compare", { most: MOST_PARTS })}
      </div>
    </>
  );
}
