import { useEffect, useRef, useState } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import type { InsertPlace, Selection } from "../../workbook/selection";
import { outcomeOf } from "../tasks/taskRunner";
import type { FunctionsServices } from "./functionsEffects";
import { answerCall, judgeArgument, type LiveAnswer, type LiveServices } from "./liveCall";

/** A pause in typing after which the result is asked for. */
const TYPED_MS = 40;

/** What is selected in the sheet, while the pane is in sight; undefined as long as it is not known. */
export function useSelection(watch: FunctionsServices["watchSelection"]): Selection | undefined {
  const [selection, setSelection] = useState<Selection>();
  useEffect(() => {
    let end: (() => void) | undefined;
    const follow = () => {
      end?.();
      end = document.visibilityState === "hidden" ? undefined : watch(setSelection);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      end?.();
    };
  }, [watch]);
  return selection;
}

/**
 * Asks a moment after the last change of `key`, one question at a time; an answer to an older key is dropped.
 * @param key undefined where there is nothing to ask
 * @returns the last answer, and whether it is the one to the present key
 */
function useAnswer<T>(key: string | undefined, question: () => Promise<T>): { answer: T | undefined; current: boolean } {
  const [told, setTold] = useState<{ key: string; answer: T }>();
  const asked = useRef(question);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    asked.current = question;
  });
  useEffect(() => {
    if (key === undefined) return;
    let gone = false;
    const timer = setTimeout(() => {
      const former = before.current;
      const work = async () => {
        await former.catch(() => undefined);
        if (gone) return;
        const answer = await asked.current();
        if (!gone) setTold({ key, answer });
      };
      before.current = work();
    }, TYPED_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key]);
  return key === undefined ? { answer: undefined, current: false } : { answer: told?.answer, current: told?.key === key };
}

export interface LiveCall {
  answer: LiveAnswer | undefined;
  /** calculates what may take long, until `stop` */
  ask(): void;
  stop(): void;
  asking: boolean;
  /** the answer is to what stands in the form now */
  current: boolean;
  /** what the function says of arguments while others are empty, by position */
  judged: Readonly<Record<number, string>>;
}

/**
 * What the function answers to what is typed.
 * @param args in English notation @param complete all required arguments are there and can be read @param example the arguments of one that works
 */
export function useLiveCall(
  entry: CatalogFunction,
  args: readonly string[],
  { complete, example, selection }: { complete: boolean; example: readonly string[]; selection: Selection | undefined },
  services: LiveServices,
): LiveCall {
  const home = selection?.sheetName;
  // Cells may have changed since: they are read again when another cell is selected.
  const key = JSON.stringify([entry.id, args, home, selection?.cell]);
  const { answer, current } = useAnswer(complete ? key : undefined, () => answerCall(entry, args, home, services));
  const judgedNow = useAnswer(complete ? undefined : key, () => judgeAll(entry, args, example, services));
  const request = useRequest(key, (signal) => answerCall(entry, args, home, services, { asked: true, signal }));
  return { ...request, answer: request.answer ?? answer, current, judged: judgedNow.answer ?? {} };
}

/** An answer that is only asked for by a press; it ends with the key it belongs to. */
function useRequest<T>(key: string, question: (signal: AbortSignal) => Promise<T>) {
  const [told, setTold] = useState<{ key: string; answer?: T }>();
  const controller = useRef<AbortController>(undefined);
  const stop = () => {
    controller.current?.abort();
    setTold(undefined);
  };
  const ask = () => {
    const { signal } = (controller.current = new AbortController());
    setTold({ key });
    void question(signal).then((answer) => signal.aborted || setTold({ key, answer }));
  };
  useEffect(() => () => controller.current?.abort(), [key]);
  const mine = told?.key === key ? told : undefined;
  return { ask, stop, asking: mine !== undefined && mine.answer === undefined, answer: mine?.answer };
}

async function judgeAll(
  entry: CatalogFunction,
  args: readonly string[],
  example: readonly string[],
  services: LiveServices,
): Promise<Record<number, string>> {
  const typed = args.flatMap((text, position) => (text === "" || text === "…" ? [] : [{ text, position }]));
  const sentences = await Promise.all(typed.map(({ text, position }) => judgeArgument(entry, example, position, text, services)));
  return Object.fromEntries(typed.flatMap(({ position }, i) => (sentences[i] === undefined ? [] : [[position, sentences[i]]])));
}

/** Where the result would go from the selected cell; undefined until it is known. @param inserted where a formula was written, which fills that cell */
export function useInsertPlace(
  selection: Selection | undefined,
  size: { rows: number; columns: number } | undefined,
  inserted: string | undefined,
  services: Pick<FunctionsServices, "insertPlace">,
): InsertPlace | undefined {
  const { rows, columns } = size ?? { rows: 1, columns: 1 };
  const key = selection && JSON.stringify([selection.sheetName, selection.cell, selection.formula, rows, columns, inserted]);
  const { answer, current } = useAnswer(key, () => outcomeOf(() => services.insertPlace({ rows, columns })));
  return current && answer?.ok ? answer.value : undefined;
}
