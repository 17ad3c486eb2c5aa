import { Button } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Finding, FindingKind } from "../../sharing/audit/findings/findings";
import { plural, t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { Disclosure } from "../ui/Disclosure";
import { Places } from "./Places";
import { useShareStyles } from "./share.styles";

/** The order in which finance asks. */
const KINDS: readonly FindingKind[] = [
  "errorValue",
  "unsupportedPlace",
  "textNumber",
  "externalLink",
  "hiddenSheet",
  "personalData",
  "volatileInput",
  "hardCodedNumber",
];

/**
 * What can be done about columns with personal data, where they are told of: the option that replaces names, as a button that stays when it
 * was pressed.
 */
function ReplaceNames() {
  const styles = useShareStyles();
  const { state, effects } = usePane();
  const { pseudonymise } = state.share.options;
  return (
    <div className={styles.remedy}>
      <span role="status">{t(pseudonymise ? "share.remedy.on" : "share.remedy.off")}</span>
      <Button size="small" onClick={() => void effects.share.choose({ pseudonymise: !pseudonymise })}>
        {t(pseudonymise ? "share.remedy.keep" : "share.remedy.replace")}
      </Button>
    </div>
  );
}

/** What to clear up before the workbook goes out, each with the way to its cells. */
export function BeforeSharing({ findings }: { findings: readonly Finding[] }) {
  const view = useViewStyles();
  const styles = useShareStyles();
  const groups = KINDS.map((kind) => ({ kind, found: findings.filter((finding) => finding.kind === kind) })).filter(
    ({ found }) => found.length > 0,
  );
  return (
    <section>
      <h2 className={view.heading}>{t("share.before")}</h2>
      {groups.length === 0 && <p className={styles.text}>{t("share.before.clear")}</p>}
      {groups.map(({ kind, found }) => (
        <Fragment key={kind}>
          <Disclosure title={plural(`share.finding.${kind}`, found.length)}>
            <Places places={found} />
          </Disclosure>
          {kind === "personalData" && <ReplaceNames />}
        </Fragment>
      ))}
    </section>
  );
}
