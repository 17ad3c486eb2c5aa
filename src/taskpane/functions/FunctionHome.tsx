import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { t } from "../../strings/pane";
import { Disclosure } from "../ui/Disclosure";
import { useFunctionsStyles } from "../ui/formula/formula.styles";
import { useViewStyles } from "../ui/view.styles";
import { FunctionItems } from "./FunctionItems";
import { HEADLINES, readRecent, topicsOf } from "./functionTopics";

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
                  <div className={mergeClasses(view.quiet)}>{entry.name}</div>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
