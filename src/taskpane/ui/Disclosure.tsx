import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useState } from "react";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "4px" },
  heading: { margin: 0, font: "inherit" },
  button: { paddingLeft: 0, minWidth: 0, justifyContent: "start", textAlign: "left" },
  body: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 0 8px" },
});

interface Props {
  title: string;
  /** open when first shown */
  open?: boolean;
  /** of its heading @default 3 */
  level?: 3 | 4;
  children: ReactNode;
}

/** A part that opens on request; what is inside is only made once it is open. */
export function Disclosure({ title, open = false, level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  const styles = useStyles();
  const [shown, setShown] = useState(open);
  return (
    <div className={styles.root}>
      <Heading className={styles.heading}>
        <Button
          className={styles.button}
          appearance="transparent"
          icon={shown ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {title}
        </Button>
      </Heading>
      {shown && <div className={styles.body}>{children}</div>}
    </div>
  );
}
