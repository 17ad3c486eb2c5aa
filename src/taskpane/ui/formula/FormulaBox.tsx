import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { t } from "../../../strings/pane";
import type { Notation } from "../../../workbook/workbook.types";
import { useViewStyles } from "../view.styles";
import { useFunctionsStyles } from "./formula.styles";
import { localFormula } from "./localFormula";

/** How formulas are written here, and the way to the clipboard. */
export interface FormulaServices {
  readNotation(): Promise<Notation | undefined>;
  copyText(text: string): Promise<boolean>;
}

interface Props {
  services: FormulaServices;
  title: string;
  /** in English notation; shown and copied as the person's Excel takes it where that can be made */
  formula: string;
  copyLabel: string;
  /** nothing to copy yet */
  disabled?: boolean;
  /** for long formulas */
  scroll?: boolean;
}

/** A formula to read and to copy. */
export function FormulaBox({ services, title, formula: inEnglish, copyLabel, disabled, scroll }: Props) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  const reading = useNotation(services.readNotation);
  const { text: formula, english } = reading ? localFormula(inEnglish, reading.notation) : { text: inEnglish, english: false };
  const [result, setResult] = useState<{ formula: string; copied: boolean }>();
  const copy = async () => setResult({ formula, copied: await services.copyText(formula) });
  const current = result?.formula === formula ? result : undefined;
  return (
    <div>
      <div className={view.small}>{title}</div>
      <div className={styles.formula}>
        <code
          className={mergeClasses(scroll && styles.native)}
          tabIndex={scroll ? 0 : undefined}
          role={scroll ? "region" : undefined}
          aria-label={scroll ? title : undefined}
        >
          {formula}
        </code>
        <Button size="small" aria-label={copyLabel} disabled={disabled} onClick={() => void copy()}>
          {t("functions.copy")}
        </Button>
      </div>
      {english && <div className={view.quiet}>{t("functions.english")}</div>}
      <div className={view.quiet} role="status">
        {current && t(current.copied ? "functions.copied" : "functions.copyFailed")}
      </div>
    </div>
  );
}

/** How formulas are written in this Excel: undefined until it has answered. */
export function useNotation(read: () => Promise<Notation | undefined>): { notation: Notation | undefined } | undefined {
  const [reading, setReading] = useState<{ notation: Notation | undefined }>();
  useEffect(() => {
    let gone = false;
    void read().then((notation) => gone || setReading({ notation }));
    return () => {
      gone = true;
    };
  }, [read]);
  return reading;
}
