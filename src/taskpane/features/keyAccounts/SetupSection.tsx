import { AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { t } from "../../../strings/pane";
import type { SetupSection as SectionId } from "../../state/AccountsState";
import { useSetupStyles } from "../../ui/setup.styles";

interface Props {
  section: SectionId;
  open: SectionId | null;
  summary: string;
  children: ReactNode;
}

/** One section of the form; closed, it tells in a line what it holds. */
export function SetupSection({ section, open, summary, children }: Props) {
  const styles = useSetupStyles();
  return (
    <AccordionItem value={section}>
      <AccordionHeader className={styles.accordionHeader} as="h3">
        <span className={styles.headerText}>
          <span className={styles.headerTitle}>{t(`setup.${section}`)}</span>
          {open !== section && <span className={styles.summary}>{summary}</span>}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.accordionPanel}>
        <div className={styles.panel}>{children}</div>
      </AccordionPanel>
    </AccordionItem>
  );
}
