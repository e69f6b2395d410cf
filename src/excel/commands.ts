/**
 * Has the ribbon's buttons act on the page, which then comes into sight: in a shared runtime there is one pane, and no button can open
 * another page in it.
 *
 * @param commands what each does, by the name of its function in the manifest
 * @param reportFault is handed what Excel throws where it does not show the pane
 */
export function onCommands(commands: Readonly<Record<string, () => void>>, reportFault: (fault: unknown) => void): void {
  for (const [name, act] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      act();
      // Excel shows the button as busy until it is told.
      void Office.addin.showAsTaskpane().catch(reportFault).finally(() => event.completed());
    });
  }
}
