import { useRef, useState } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { HEADLINES } from "../../catalog/data/families";
import { t } from "../../strings/pane";
import { Disclosure } from "../ui/Disclosure";
import { useFunctionsStyles } from "../ui/formula/formula.styles";
import { useGridFocus } from "../ui/useGridFocus";
import { useViewStyles } from "../ui/view.styles";
import { ModelList } from "./ModelList";
import { readRecent, topicsOf } from "./functionTopics";

interface Props {
  functions: readonly CatalogFunction[];
  /** id of the function whose form was open a moment ago */
  last: string | undefined;
  onOpen: (entry: CatalogFunction) => void;
}

/** What is shown before anything is searched for: the questions most people come with, what was used last, and the topics. */
export function FunctionHome({ functions, last, onOpen }: Props) {
  const view = useViewStyles();
  const [recent] = useState(readRecent);
  const used = recent.flatMap((id) => functions.find((each) => each.id === id) ?? []);
  const topics = topicsOf(functions);
  // The focus goes back to where the person came from, in the first part that has it.
  const lastUsed = used.some(({ id }) => id === last) ? last : undefined;
  return (
    <>
      <StartHere functions={functions} onOpen={onOpen} />
      <Disclosure title={t("models.heading")}>
        <ModelList />
      </Disclosure>
      {used.length > 0 && (
        <section>
          <h3 className={view.heading}>{t("functions.recent")}</h3>
          <FunctionItems label={t("functions.recent")} functions={used} last={lastUsed} onOpen={onOpen} short />
        </section>
      )}
      <section>
        <h3 className={view.heading}>{t("functions.topics")}</h3>
        {topics.map(({ id, title, functions: inTopic }) => (
          <Disclosure key={id} level={4} title={t("functions.topic", { topic: title, n: inTopic.length })}>
            <FunctionItems label={title} functions={inTopic} last={undefined} onOpen={onOpen} />
          </Disclosure>
        ))}
      </section>
    </>
  );
}

/** The four headline questions. */
function StartHere({ functions, onOpen }: Pick<Props, "functions" | "onOpen">) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  return (
    <section>
      <h3 className={view.heading}>{t("functions.start")}</h3>
      <ul className={styles.list}>
        {HEADLINES.map((id) => {
          const entry = functions.find((each) => each.id === id);
          return (
            entry && (
              <li key={id}>
                <button type="button" className={styles.item} onClick={() => onOpen(entry)}>
                  <div className={styles.name}>{t(`functions.start.${id}`)}</div>
                  <div className={view.quiet}>{entry.name}</div>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** How far Page Up and Page Down lead, about a screen. */
const PAGE = 8;

interface ItemsProps {
  label: string;
  functions: readonly CatalogFunction[];
  /** id of the function whose form was open a moment ago: it has the focus again */
  last: string | undefined;
  onOpen: (entry: CatalogFunction) => void;
  /** the names alone */
  short?: boolean;
}

/** One stop of Tab, as the list of accounts is: arrow keys, Page, Home and End lead from function to function. */
export function FunctionItems({ label, functions, last, onOpen, short }: ItemsProps) {
  const styles = useFunctionsStyles();
  const list = useRef<HTMLUListElement>(null);
  const start = functions.findIndex(({ id }) => id === last);
  const show = (at: number) => list.current?.querySelector(`[data-row="${at}"]`)?.scrollIntoView({ block: "nearest" });
  const focus = useGridFocus(list, { rows: functions.length, cells: 0, pageSize: PAGE }, start < 0 ? undefined : start, show, (at) => {
    const entry = functions[at];
    if (entry) onOpen(entry);
  });
  // A search may have taken the one that had the focus away.
  const stop = focus.row < functions.length ? focus.row : 0;
  return (
    <ul ref={list} className={styles.list} aria-label={label} onKeyDown={focus.onKeyDown}>
      {functions.map((entry, at) => (
        <li key={entry.id}>
          <button
            type="button"
            className={styles.item}
            data-row={at}
            tabIndex={at === stop ? 0 : -1}
            onFocus={() => focus.onRowFocus(at)}
            onClick={() => onOpen(entry)}
          >
            <div className={styles.name}>{entry.name}</div>
            {!short && <div className={styles.description}>{entry.description}</div>}
          </button>
        </li>
      ))}
    </ul>
  );
}
