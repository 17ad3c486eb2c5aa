import { Button } from "@fluentui/react-components";
import { plural, t } from "../../strings/pane";
import type { CellPlace } from "../../workbook/sharing/sharing.types";
import { useViewStyles } from "../ui/view.styles";
import { Disclosure } from "../ui/Disclosure";
import { Places } from "./Places";
import { useShareStyles } from "./share.styles";
import type { SharePreview } from "./ShareServices";

interface Props {
  preview: SharePreview;
  onLookAgain: () => void;
}

/** What a copy made now would hold, with the cells that need a look. */
export function Preview({ preview, onLookAgain }: Props) {
  const view = useViewStyles();
  const styles = useShareStyles();
  const { counts, values, errors, left } = preview;
  const formulas = counts.a + counts.b;
  const nothing = formulas + counts.c + left.length === 0;
  return (
    <section aria-label={t("share.title")}>
      {nothing ? (
        <p className={styles.text}>{t("share.none")}</p>
      ) : (
        <ul className={styles.list}>
          <li>{plural("share.formulas", formulas)}</li>
          <PlaceLine title={plural("share.values", values.length)} places={values} />
          <PlaceLine title={plural("share.errors", errors.length)} places={errors} />
          <PlaceLine title={plural("share.left", left.length)} places={left} />
          <li className={view.quiet}>{t("share.sheets")}</li>
        </ul>
      )}
      <Button size="small" appearance="subtle" onClick={onLookAgain}>
        {t("share.again")}
      </Button>
    </section>
  );
}

function PlaceLine({ title, places }: { title: string; places: readonly CellPlace[] }) {
  if (places.length === 0) return null;
  return (
    <li>
      <Disclosure title={title}>
        <Places places={places} />
      </Disclosure>
    </li>
  );
}
