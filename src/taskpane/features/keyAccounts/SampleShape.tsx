import { t } from "../../../strings/pane";
import { useSetupStyles } from "../../ui/setup.styles";

const rows = [
  ["C-104", "2026-03-02", "1,240.00"],
  ["C-221", "2026-03-02", "88.50"],
  ["C-104", "2026-03-09", "310.00"],
] as const;

/** What the rows should look like. */
export function SampleShape() {
  const styles = useSetupStyles();
  return (
    <table className={styles.sample}>
      <caption>{t("first.shape")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("first.shape.account")}</th>
          <th scope="col">{t("first.shape.date")}</th>
          <th scope="col">{t("first.shape.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr key={i}>
            {cells.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
