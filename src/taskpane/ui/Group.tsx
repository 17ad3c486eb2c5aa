import type { ReactNode } from "react";
import { useSetupStyles } from "./setup.styles";

/** Fields that belong together, with their heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useSetupStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
