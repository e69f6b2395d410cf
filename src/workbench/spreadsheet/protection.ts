import { CanceledError, ICommandService, type Injector } from "@univerjs/presets";
import { SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import { DocumentError } from "../document/document";

/** Changes of a sheet that a protected one refuses. */
const CHANGES_OF_A_SHEET = /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|set-sheet-table|add-table|delete-table|set-worksheet-name)/;

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
   */
  constructor(injector: Injector, unit: string, activeSheet: () => string, refused: (sheet: string) => void) {
    injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
      const { unitId, subUnitId, visible } = (params ?? {}) as SheetParams;
      const opensCell = id === SetCellEditVisibleOperation.id && visible;
      const changes = unitId === unit && !options?.fromFormula && CHANGES_OF_A_SHEET.test(id);
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
