import { CanceledError, ICommandService, IUniverInstanceService, type Injector } from "@univerjs/core";
import { SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import { DocumentError } from "../../document/document";

/** Changes of a sheet that a protected one refuses. */
const CHANGES_OF_A_SHEET = /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|set-sheet-table|add-table|delete-table|set-worksheet-name)/;

/** The grid's own protection in the menu of a sheet's tab: it lets its author go on, and swallows an add-in's writes. */
const PROTECT_IN_MENU = "sheet.command.add-range-protection-from-sheet-bar";

/** What else the grid's menus offer of its own protection. */
export const OWN_PROTECTION_MENUS: readonly string[] = [
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.contextMenu.permission",
];

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly visible?: boolean;
}

/**
 * Sheets that nobody may change, neither by hand nor through the add-in. Formulas still calculate.
 * The grid has a protection of its own, which takes effect late and swallows an add-in's writes without a word.
 */
export class Protection {
  private readonly sheets = new Set<string>();

  /**
   * @param activeSheet the sheet the user looks at
   * @param refused is told when the user, whom no exception reaches, tries to change a protected sheet
   * @param toggled is told when the user protects a sheet in the menu of its tab, or lifts the protection
   */
  constructor(
    injector: Injector,
    unit: string,
    activeSheet: () => string,
    refused: (sheet: string) => void,
    toggled: (isProtected: boolean) => void,
  ) {
    injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
      if (id === PROTECT_IN_MENU && injector.get(IUniverInstanceService).getFocusedUnit()?.getUnitId() === unit) {
        this.set(activeSheet(), !this.has(activeSheet()));
        toggled(this.has(activeSheet()));
        throw new CanceledError();
      }
      const { unitId, subUnitId, visible } = (params ?? {}) as SheetParams;
      // A workbook that is closed by now hears of what is done in another one.
      if (unitId !== unit) return;
      const opensCell = id === SetCellEditVisibleOperation.id && visible;
      const changes = !options?.fromFormula && CHANGES_OF_A_SHEET.test(id);
      const sheet = opensCell ? activeSheet() : changes ? subUnitId : undefined;
      if (sheet === undefined || !this.has(sheet)) return;
      refused(sheet);
      throw new CanceledError();
    });
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  set(sheet: string, on: boolean): void {
    if (on) this.sheets.add(sheet);
    else this.sheets.delete(sheet);
  }

  /** @throws DocumentError AccessDenied on a protected sheet */
  check(sheet: string): void {
    if (this.has(sheet)) throw new DocumentError("AccessDenied", "The sheet is protected. To make a change, unprotect it first.");
  }
}
