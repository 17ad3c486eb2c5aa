import { Button, Checkbox, Field, MessageBar, MessageBarActions, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import type { DateTextFormat, NumberTextFormat } from "../../economics/segmentation/keyAccounts.types";
import { plural, t } from "../../strings/pane";
import type { MadeSheet, OpenReading, ReadingChoices, RowReading, SourceInspection, SourceRef } from "../../workbook/workbook.types";
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

/** More sources than this are a list that opens. */
const MOST_RADIOS = 6;

interface ChoiceProps {
  sources: readonly { key: string; label: string }[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** A few sources lie open; more would push the rest of the form out of sight. */
export function SourceChoice({ sources, chosen, onChoose }: ChoiceProps) {
  if (sources.length === 0) return <div>{t("first.none")}</div>;
  if (sources.length > MOST_RADIOS) {
    const choices = sources.map(({ key, label }) => ({ value: key, label }));
    const unchosen = sources.some(({ key }) => key === chosen) ? [] : [{ value: chosen, label: t("source.choose") }];
    return <ChoiceSelect label={t("source.label")} value={chosen} choices={[...unchosen, ...choices]} onChoose={onChoose} />;
  }
  return (
    <Field label={t("source.label")}>
      <RadioGroup value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {sources.map(({ key, label }) => (
          <Radio key={key} value={key} label={label} />
        ))}
      </RadioGroup>
    </Field>
  );
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

/** The sheet that a source was written to anew, with the way back. */
export function MadeNote({ made, onTakeBack }: { made: MadeSheet | undefined; onTakeBack: () => void }) {
  const styles = useSetupStyles();
  if (!made) return null;
  const { leftOut, source } = made;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>
        {t("made.rows", { sheet: source.sheetName })} {leftOut > 0 && plural("made.leftOut", leftOut)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onTakeBack}>
          {t("made.undo")}
        </Button>
      </MessageBarActions>
    </MessageBar>
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

/** Which of the ways to read cells have a field: where texts leave a choice, once it is no question any more. */
function choicesIn({ numbers, dates, gaps, open }: RowReading): Record<OpenReading, boolean> {
  return {
    numberText: numbers.texts > 0 && !open.includes("numberText"),
    dateText: (dates?.texts ?? 0) > 0 && !open.includes("dateText"),
    fillDown: gaps !== undefined && !open.includes("fillDown"),
  };
}

/** Is there a field for how cells are read? */
export function hasChoice(reading: RowReading): boolean {
  return Object.values(choicesIn(reading)).includes(true);
}

/** How cells are read whose texts leave a choice. */
export function WrittenFields({ reading, chosen, account, onChoose }: Props) {
  const styles = useSetupStyles();
  if (!reading || !hasChoice(reading)) return null;
  const choices = choicesIn(reading);
  return (
    <div data-part="written">
      <Group title={t("written.title")}>
        <div className={styles.longPairs}>
          {choices.numberText && (
            <ChoiceSelect
              label={t("written.numberText")}
              // Blanks between thousands are read by both formats with a comma.
              value={reading.numberText === "1 234,56" ? "1.234,56" : (reading.numberText ?? "none")}
              choices={NUMBERS.map((value) => ({
                value,
                label: value === "none" ? t("check.numberText.none") : t("check.numberText.read", { format: value }),
              }))}
              onChoose={(numberText) => onChoose({ numberText })}
            />
          )}
          {choices.dateText && (
            <ChoiceSelect
              label={t("written.dateText")}
              value={reading.dateText ?? "iso"}
              choices={DATES.map((value) => ({ value, label: t(`check.dateText.${value}`) }))}
              onChoose={(dateText) => onChoose({ dateText })}
            />
          )}
          {choices.fillDown && (
            <ChoiceSelect
              label={t("written.fillDown", { account })}
              value={chosen.fillDown ? "take" : "leave"}
              choices={[
                { value: "take", label: t("question.fillDown.take") },
                { value: "leave", label: t("question.fillDown.leave") },
              ]}
              onChoose={(value) => onChoose({ fillDown: value === "take" })}
            />
          )}
        </div>
      </Group>
    </div>
  );
}
