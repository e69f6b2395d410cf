/**
 * Calls back with the address of the active cell, now and after every selection.
 *
 * @param reportFault is handed what Excel throws: who watches is told that no cell can be told
 * @returns ends it
 */
export function watchSelection(onSelected: (address: string | null) => void, reportFault: (fault: unknown) => void): () => void {
  let isWanted = true;
  const tell = async () => {
    const address = await selectedCell().catch((thrown: unknown) => {
      reportFault(thrown);
      return null;
    });
    if (isWanted) onSelected(address);
  };
  const listening = Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(tell);
    const activated = context.workbook.worksheets.onActivated.add(tell);
    await context.sync();
    return [handler, activated];
  });
  listening.catch(reportFault);
  void tell();
  return () => {
    isWanted = false;
    void listening
      .then(([first, ...others]) => first && Excel.run(first.context, async (context) => {
        for (const handler of [first, ...others]) handler.remove();
        await context.sync();
      }))
      .catch(reportFault);
  };
}

async function selectedCell(): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return cell.address;
  });
}
