import { Button } from "@fluentui/react-components";
import { t } from "../../strings/pane";
import type { CellPlace } from "../../workbook/sharing/sharing.types";
import { usePane } from "../app/PaneContext";
import { placeText } from "./doneLines";
import { useShareStyles } from "./share.styles";

/** More would hide what comes after. */
const MOST = 12;

/** Places in the workbook, each a button that goes there. A name of the workbook has no place and is shown as text. */
export function Places({ places }: { places: readonly CellPlace[] }) {
  const styles = useShareStyles();
  const { effects } = usePane();
  return (
    <div className={styles.places}>
      {places.slice(0, MOST).map((place, i) =>
        place.sheetName === "" ? (
          <span key={i}>{place.address}</span>
        ) : (
          <Button
            key={i}
            size="small"
            className={styles.place}
            aria-label={t("share.goTo", { place: placeText(place) })}
            onClick={() => void effects.share.show(place)}
          >
            {placeText(place)}
          </Button>
        ),
      )}
      {places.length > MOST && <span>{t("share.more", { n: places.length - MOST })}</span>}
    </div>
  );
}
