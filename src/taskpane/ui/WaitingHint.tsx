import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { t } from "../../strings/pane";
import type { Task } from "../tasks/taskRunner";
import { LiveRegion } from "./LiveRegion";

const useStyles = makeStyles({
  /** above every view, with the margin of a view */
  hint: { flexShrink: 0, margin: "8px 16px 0", width: "auto" },
});

/** Excel may take so long for a step before it is asked what it waits for, ms. */
const PATIENCE = 4000;
/** An Excel that does not even answer the question in this time waits for a cell as well, ms. */
const LONGEST_SILENCE = 8000;

interface Props {
  task: Task<string> | undefined;
  /** asks Excel whether a cell is being edited */
  isCellEdited: () => Promise<boolean>;
}

/**
 * Excel does nothing while a cell is being edited, and does not say so: this names the keys that end it. It shows only when Excel says so, or
 * says nothing at all: a step that takes long is no reason.
 */
export function WaitingHint({ task, isCellEdited }: Props) {
  const styles = useStyles();
  const [stuck, setStuck] = useState<string>();
  const waiting = task && stepInExcel(task);
  useEffect(() => {
    if (waiting === undefined) return;
    return whenEdited(isCellEdited, () => setStuck(waiting));
  }, [waiting, isCellEdited]);
  const shown = waiting !== undefined && stuck === waiting;
  return (
    <>
      <LiveRegion text={shown ? t("waiting.hint") : ""} />
      {shown && (
        <MessageBar className={styles.hint} intent="info" layout="multiline">
          <MessageBarBody>{t("waiting.hint")}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Asks again and again until a cell is found to be edited. @returns what ends it */
function whenEdited(isCellEdited: () => Promise<boolean>, tell: () => void): () => void {
  let ended = false;
  let timer: ReturnType<typeof setTimeout>;
  const found = () => {
    if (!ended) tell();
  };
  const ask = () => {
    timer = setTimeout(found, LONGEST_SILENCE);
    void isCellEdited().then((edited) => {
      clearTimeout(timer);
      if (ended) return;
      if (edited) tell();
      else wait();
    });
  };
  const wait = () => {
    timer = setTimeout(ask, PATIENCE);
  };
  wait();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/** The step of a task that Excel has to answer: another one once it has. Excel has no part in calculations. */
function stepInExcel({ id, kind, progress }: Task<string>): string | undefined {
  if (kind === "calculating" || kind === "comparing" || progress?.phase === "calculating") return undefined;
  return [id, progress?.phase, progress?.done].join(" ");
}
