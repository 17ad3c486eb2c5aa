import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderPane, type ServiceChanges } from "./renderPane";

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** Takes the table that is offered first. */
export async function toSetup(changes: ServiceChanges = {}) {
  const user = userEvent.setup();
  const pane = renderPane(changes);
  await user.click(await screen.findByRole("button", { name: "Use table Sales (5 rows)" }));
  await screen.findByRole("combobox", { name: "Account" });
  return { user, ...pane };
}

export async function toAnswer(changes: ServiceChanges = {}) {
  const pane = await toSetup(changes);
  await pane.user.click(button("Show the answer"));
  await answered(pane);
  return pane;
}

/** Waits for the answer. The state is asked and not the page, which would be searched at each of its many changes. */
export async function answered({ store }: Pick<ReturnType<typeof renderPane>, "store">): Promise<void> {
  await waitFor(() => {
    const { screen: shown, segmentation, task } = store.getState().accounts;
    expect([shown, segmentation === undefined, task]).toEqual(["answer", false, undefined]);
  });
}
