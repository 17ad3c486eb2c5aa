import { WithoutStyles } from "../WithoutStyles";
import { standardOptions } from "../../../src/economics/segmentation/standardOptions";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { classedAccounts, compareSegmentations } from "../../../src/economics/segmentation/moves/compareSegmentations";
import type {
  CellValue,
  Movement,
  SalesColumns,
  Segmentation,
  SegmentationOptions,
} from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import { type PaneConnection, PaneContext } from "../../../src/taskpane/app/PaneContext";
import type { AccountsState } from "../../../src/taskpane/accounts/state/AccountsState";
import { initialState } from "../../../src/taskpane/app/PaneState";
import { createPaneStore } from "../../../src/taskpane/app/paneStore";
import "../patience";

/** Sales rows in one sheet from row 2 on. */
export function columnsOf(account: CellValue[], value: CellValue[], more: Partial<SalesColumns> = {}): SalesColumns {
  return { parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }], account, value, ...more };
}

/** Accounts K1, K2, ... with one row each. */
export function segmentationOf(
  values: readonly number[],
  options: Partial<SegmentationOptions> = {},
  more: Partial<SalesColumns> = {},
): Segmentation {
  const columns = columnsOf(
    values.map((_, i) => `K${i + 1}`),
    [...values],
    more,
  );
  return segmentAccounts(columns, { ...standardOptions, ...options });
}

/** How accounts moved between two sets of values by account. */
export function movementOf(before: Record<string, number>, now: Record<string, number>): Movement {
  const classed = (values: Record<string, number>, label: string) =>
    classedAccounts(segmentAccounts(columnsOf(Object.keys(values), Object.values(values)), standardOptions), label);
  return compareSegmentations(classed(before, "First half"), classed(now, "Second half"));
}

export function stateOf(segmentation: Segmentation, changes: Partial<AccountsState> = {}): AccountsState {
  return { ...initialState().accounts, options: segmentation.options, segmentation, screen: "answer", ...changes };
}

/** jsdom has no layout and no ResizeObserver; Fluent's message bar asks for one. */
class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** A part of the result on a real store; effects are recorded, and plan decisions reach the store as they do in the pane. */
export function renderResult(part: ReactNode, accounts: AccountsState) {
  window.ResizeObserver = NoResize;
  const store = createPaneStore({ ...initialState(), accounts });
  const calls: Record<string, jest.Mock> = {};
  const recorded = new Proxy({} as PaneConnection["effects"]["accounts"], {
    get: (_, name: string) =>
      (calls[name] ??= jest.fn((plan) =>
        name === "changePlan" ? store.dispatch({ section: "accounts", type: "planChanged", plan }) : undefined,
      )),
  });
  // The result belongs to the Accounts section and asks for nothing of the others.
  const effects = { accounts: recorded } as PaneConnection["effects"];
  const copyText = jest.fn(async () => true);
  const readNotation: PaneConnection["services"]["readNotation"] = async () => ({ decimal: ".", group: ",", englishNames: true });
  // Of the services the result views use the clipboard and the notation of formulas alone.
  const services = { copyText, readNotation } as unknown as PaneConnection["services"];
  const view = render(
    <WithoutStyles>
      <PaneContext value={{ store, effects, services }}>{part}</PaneContext>
    </WithoutStyles>,
  );
  return { ...view, store, calls, copyText };
}
