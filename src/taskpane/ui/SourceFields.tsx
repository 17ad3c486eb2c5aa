import { Checkbox } from "@fluentui/react-components";
import type { DateTextFormat, NumberTextFormat } from "../../economics/segmentation/keyAccounts.types";
import { plural, t } from "../../strings/pane";
import type { ReadingChoices, RowReading, SourceInspection, SourceRef } from "../../workbook/workbook.types";
import { ChoiceSelect } from "./ChoiceSelect";
import { Group } from "./Group";
import { useSetupStyles } from "./setup.styles";
import { dataRows, sameSource, sourceLabel } from "./sources";

/** A range of the same shape as the source. */
export interface AlikeSource {
  label: string;
  source: SourceRef;
  chosen: boolean;
}

/** Ranges found to have the same columns, and those chosen before even if they are gone, so that they can be taken out. */
export function alikeSources(
  inspection: SourceInspection | undefined,
  source: SourceRef | undefined,
  alsoRead: readonly SourceRef[],
): AlikeSource[] {
  const found = (inspection?.alike ?? []).filter((each) => !sameSource(source, each));
  const lost = alsoRead.filter((each) => !found.some((other) => sameSource(each, other)));
  return [...found, ...lost].map((each) => ({
    label: t("source.alsoRead.line", { source: sourceLabel(each), rows: plural("rows", dataRows(each)) }),
    source: each,
    chosen: alsoRead.some((other) => sameSource(each, other)),
  }));
}

/** Ranges that can be read together with the source. */
export function AlsoRead({ alike, onToggle }: { alike: AlikeSource[]; onToggle: (source: SourceRef) => void }) {
  if (alike.length === 0) return null;
  return (
    <Group title={t("source.alsoRead")}>
      {alike.map(({ label, source, chosen }) => (
        <Checkbox key={label} label={label} checked={chosen} onChange={() => onToggle(source)} />
      ))}
    </Group>
  );
}

interface Props {
  reading: RowReading | undefined;
  chosen: ReadingChoices;
  /** title of the account column */
  account: string;
  onChoose: (chosen: ReadingChoices) => void;
}

const NUMBERS: readonly NumberTextFormat[] = ["1,234.56", "1.234,56", "none"];
const DATES: readonly DateTextFormat[] = ["dmy", "mdy", "ymd", "iso"];

const unanswered = () => ({ value: "", label: t("source.choose") });

/** How cells are read whose texts leave a choice. */
export function WrittenFields({ reading, chosen, account, onChoose }: Props) {
  const styles = useSetupStyles();
  if (!reading || !hasChoice(reading)) return null;
  const isOpen = (id: RowReading["open"][number]) => reading.open.includes(id);
  const numberChoices = NUMBERS.map((value) => ({
    value: value as string,
    label: value === "none" ? t("check.numberText.none") : t("check.numberText.read", { format: value }),
  }));
  const dateChoices = DATES.map((value) => ({ value: value as string, label: t(`check.dateText.${value}`) }));
  return (
    <div data-part="written">
      <Group title={t("written.title")}>
        <div className={styles.longPairs}>
          {reading.numbers.texts > 0 && (
            <ChoiceSelect
              label={t("written.numberText")}
              value={isOpen("numberText") ? "" : (reading.numberText ?? "none")}
              choices={isOpen("numberText") ? [unanswered(), ...numberChoices] : numberChoices}
              onChoose={(value) => value !== "" && onChoose({ numberText: value as NumberTextFormat })}
            />
          )}
          {reading.dates && reading.dates.texts > 0 && (
            <ChoiceSelect
              label={t("written.dateText")}
              value={isOpen("dateText") ? "" : (reading.dateText ?? "iso")}
              choices={isOpen("dateText") ? [unanswered(), ...dateChoices] : dateChoices}
              onChoose={(value) => value !== "" && onChoose({ dateText: value as DateTextFormat })}
            />
          )}
          {reading.gaps && (
            <ChoiceSelect
              label={t("written.fillDown", { account })}
              value={chosen.fillDown === undefined ? "" : chosen.fillDown ? "take" : "leave"}
              choices={[
                ...(chosen.fillDown === undefined ? [unanswered()] : []),
                { value: "take", label: t("question.fillDown.take") },
                { value: "leave", label: t("question.fillDown.leave") },
              ]}
              onChoose={(value) => value !== "" && onChoose({ fillDown: value === "take" })}
            />
          )}
        </div>
      </Group>
    </div>
  );
}

/** Are there texts that could be read otherwise? */
export function hasChoice({ numbers, dates, gaps }: RowReading): boolean {
  return numbers.texts > 0 || (dates?.texts ?? 0) > 0 || gaps !== undefined;
}
