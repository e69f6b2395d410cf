/**
 * Calls back after every change of a cell, of a result, of a sheet or of the tables, whoever made it: the user, a colleague, or an add-in.
 *
 * @param onChange is told the id of the sheet on which results alone are new; null for any other change
 * @returns ends it
 */
export async function onWorkbookChange(onChange: (calculated: string | null) => void): Promise<() => Promise<void>> {
  const handler = () => {
    onChange(null);
    return Promise.resolve();
  };
  const calculated = ({ worksheetId }: Excel.WorksheetCalculatedEventArgs) => {
    onChange(worksheetId);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const added: Handler[] = [
      worksheets.onChanged.add(handler),
      worksheets.onCalculated.add(calculated),
      worksheets.onDeleted.add(handler),
      tables.onAdded.add(handler),
      tables.onDeleted.add(handler),
    ];
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) added.push(worksheets.onNameChanged.add(handler));
    await context.sync();
    return added;
  });
  return () => remove(handlers);
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

/** A handler can be removed only in the context that it was added in; all of ours share one. */
async function remove(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
