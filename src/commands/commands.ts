type CommandView = "accounts" | "functions" | "share";

/** Ribbon and context-menu commands by the names the manifest uses. */
const commands: Record<string, CommandView> = { showAccounts: "accounts", showFunctions: "functions", showShare: "share" };

/** Lets the ribbon open the pane at one of its sections. @param showView is told which, also before the pane has been rendered */
export function registerCommands(showView: (view: CommandView) => void): void {
  for (const [name, view] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      showView(view);
      void openPane(event);
    });
  }
}

async function openPane(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A pane that is open already, or cannot be opened here, is no fault of the command.
  }
  // Without this Excel keeps the button busy.
  event.completed();
}
