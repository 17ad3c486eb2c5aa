import { registerCommands } from "../../src/commands/commands";

type Handler = (event: { completed: () => void }) => void;

describe("ribbon commands", () => {
  const handlers = new Map<string, Handler>();
  const showAsTaskpane = jest.fn<Promise<void>, []>();

  /** Runs a command until it frees its button. */
  const run = (name: string, completed: jest.Mock) =>
    new Promise<void>((resolve) => {
      completed.mockImplementation(resolve);
      handlers.get(name)!({ completed });
    });

  beforeEach(() => {
    const office = { actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) }, addin: { showAsTaskpane } };
    Object.assign(globalThis, { Office: office });
    showAsTaskpane.mockReset().mockResolvedValue(undefined);
  });

  it.each([
    ["showAccounts", "accounts"],
    ["showFunctions", "functions"],
    ["showShare", "share"],
  ])("%s opens the pane at %s and frees the button", async (name, view) => {
    const showView = jest.fn();
    const completed = jest.fn();
    registerCommands(showView);
    await run(name, completed);
    expect(showView).toHaveBeenCalledWith(view);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("free the button even when the pane cannot be opened", async () => {
    showAsTaskpane.mockRejectedValue(new Error("no pane"));
    const completed = jest.fn();
    registerCommands(jest.fn());
    await run("showAccounts", completed);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
