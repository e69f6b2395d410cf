import { WorkbookError, type WorkbookFailure } from "../../workbook/port";

/** What the codes of Excel's API mean to somebody at the pane. */
const FAILURES: Readonly<Record<string, WorkbookFailure>> = {
  ItemNotFound: "cell-gone",
  InvalidReference: "cell-gone",
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "editing",
  ConnectionFailure: "lost",
  InvalidOrTimedOutSession: "lost",
  Timeout: "lost",
};

/** What Excel threw, as the port says it; the cause is kept. */
export function workbookError(thrown: unknown, address: string | null): WorkbookError {
  const code = excelCode(thrown);
  return new WorkbookError((code !== null && FAILURES[code]) || "unknown", address, { cause: thrown });
}

/** Whether Excel is waiting for the user to leave a cell. */
export function isCellEdit(thrown: unknown): boolean {
  return excelCode(thrown) === "InvalidOperationInCellEditMode";
}

/** Whether something that was asked for is there no more. */
export function isGone(thrown: unknown): boolean {
  return excelCode(thrown) === "ItemNotFound";
}

/** Whether Excel can't make a step of undo of what was asked. */
export function isNotUndoable(thrown: unknown): boolean {
  return excelCode(thrown) === "UndoNotSupported";
}

function excelCode(thrown: unknown): string | null {
  // In a page outside Excel, office.js brings no library for Excel's errors.
  return typeof OfficeExtension !== "undefined" && thrown instanceof OfficeExtension.Error ? thrown.code : null;
}
