import { fromEnglish, wordIn } from "../dialect/notation";
import { typedEntry } from "../dialect/typed-entry";
import { parseAddress } from "../document/address";
import { DocumentError, type Box } from "../document/document";
import { sameName } from "../document/reference";
import type { ReadCell, WorkbenchHandle } from "./automation";
import type { Workbench } from "./workbench";

/** The handle that drives a workbench from outside. */
export function automationHandle(workbench: Workbench): WorkbenchHandle {
  const current = () => workbench.spreadsheet.document;

  const boxAt = (sheet: string, address: string): Box => {
    const found = current().sheets().find(({ name }) => sameName(name, sheet));
    if (!found) throw new DocumentError("ItemNotFound", `There is no sheet ${sheet}.`);
    const area = parseAddress(address)?.area;
    if (!area) throw new DocumentError("InvalidArgument", `${address} is no address of a cell or a range.`);
    return { sheet: found.id, ...area };
  };

  const readRange = (sheet: string, address: string): ReadCell[][] => {
    const box = boxAt(sheet, address);
    return current()
      .read(box)
      .map((cells, row) =>
        cells.map(({ value, formula }, column) => ({
          value: typeof value === "object" ? { error: value.error } : value,
          text: typeof value === "boolean" ? wordIn(workbench.notation, value ? "TRUE" : "FALSE") : current().shownText(box.sheet, box.row + row, box.column + column),
          formula: formula === null ? null : fromEnglish(formula, workbench.notation),
          error: typeof value === "object" ? (value.message ?? value.error) : null,
        })),
      );
  };

  return {
    sheets: () => current().sheets().map(({ name }) => name),
    open: async (bytes) => {
      await workbench.open(bytes, "workbook.xlsx");
      await workbench.settled();
    },
    enter: (sheet, address, text, { as = "user" } = {}) => {
      const box = boxAt(sheet, address);
      const format = current().read({ ...box, rows: 1, columns: 1 })[0]?.[0]?.numberFormat ?? "General";
      const { value, numberFormat } = typedEntry(text, workbench.notation, format);
      current().asOneStep(() => {
        current().write(box, [[value]], as);
        if (numberFormat && format === "General") current().setNumberFormat(box, [[numberFormat]]);
      });
    },
    read: (sheet, address) => {
      const cell = readRange(sheet, address)[0]?.[0];
      if (!cell) throw new DocumentError("InvalidArgument", `${address} is no address of a cell.`);
      return cell;
    },
    readRange,
    select: (sheet, address) => {
      current().select(boxAt(sheet, address));
      workbench.spreadsheet.focus();
    },
    protect: (sheet, on = true) => current().protect(boxAt(sheet, "A1").sheet, on),
    openPane: () => workbench.openPane(),
    calculate: () => current().recalculate(),
    settled: () => workbench.settled(),
    limits: () => {
      const { kept, changed } = workbench.limits();
      return [...kept, ...changed];
    },
    save: () => workbench.save(),
  };
}
