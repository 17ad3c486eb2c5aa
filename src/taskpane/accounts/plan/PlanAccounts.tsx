import { Button, Input } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef, useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { Disclosure } from "../../ui/Disclosure";
import { focusForNow } from "../../ui/focus";
import { usePlanStyles } from "./plan.styles";
import {
  MOST_PLANNED,
  planAccountsViewModel,
  planMatches,
  type PlanProps,
  withAccount,
  withAccounts,
  withoutAccount,
} from "./planAccountsViewModel";

/** A longer list would push everything else out of sight. */
const UNFOLDED = 5;

/** Choosing the accounts that get a block on the plan sheet. */
export function PlanAccounts({ segmentation, plan, notes }: PlanProps) {
  const view = useViewStyles();
  const styles = usePlanStyles();
  const { effects } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const model = planAccountsViewModel(segmentation, plan, notes);
  const { largest } = model;
  // The button pressed is gone afterwards, so the focus moves to the heading of the list it was in.
  const change = (changed: ReturnType<typeof withoutAccount>) => {
    effects.accounts.changePlan(changed);
    if (heading.current) focusForNow(heading.current);
  };
  return (
    <section className={styles.part}>
      <h3 ref={heading} tabIndex={-1} className={view.heading}>
        {model.heading}
      </h3>
      <div className={view.quiet}>{t("plan.accounts.hint", { most: MOST_PLANNED })}</div>
      <div role="status" className={model.chosen.length > 0 ? view.spokenOnly : undefined}>
        {model.count}
      </div>
      {largest && (
        <div>
          <Button onClick={() => change(withAccounts(largest.accounts))}>{largest.label}</Button>
        </div>
      )}
      {model.chosen.length > 0 && (
        <Disclosure title={model.count} open={model.chosen.length <= UNFOLDED}>
          <ul className={styles.list}>
            {model.chosen.map(({ id, title, about, notes: lines }) => (
              <li key={id} className={styles.line}>
                <span className={styles.name}>
                  <bdi>{title}</bdi> <span className={view.quiet}>{about}</span>
                  {lines.map((text) => (
                    <div key={text} className={view.small}>
                      {text}
                    </div>
                  ))}
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={t("plan.remove", { account: title })}
                  onClick={() => change(withoutAccount(plan, id))}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {model.chosen.length > 0 && model.hint && <div className={view.quiet}>{model.hint}</div>}
      {model.full ? <div className={view.quiet}>{t("plan.full")}</div> : <AddAccount segmentation={segmentation} plan={plan} />}
    </section>
  );
}

function AddAccount({ segmentation, plan }: PlanProps) {
  const view = useViewStyles();
  const styles = usePlanStyles();
  const { effects } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState("");
  const matches = planMatches(segmentation, plan, search);
  const add = (id: string) => {
    effects.accounts.changePlan(withAccount(plan, id));
    setSearch("");
    input.current?.focus();
  };
  return (
    <>
      <Input
        ref={input}
        type="search"
        aria-label={t("plan.find")}
        placeholder={t("plan.find")}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <div role="status" className={view.quiet}>
        {search.trim() !== "" && matches.length === 0 && t("plan.noMatch")}
      </div>
      {matches.length > 0 && (
        <ul className={styles.list}>
          {matches.map(({ id, title }) => (
            <li key={id}>
              <Button size="small" icon={<AddRegular />} aria-label={t("plan.add", { account: title })} onClick={() => add(id)}>
                {title}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
