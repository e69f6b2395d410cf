import { ICommandService, type Injector } from "@univerjs/presets";
import { DocumentError } from "../document/document";

/** Changes of a sheet that a protected one refuses. */
const CHANGES_OF_A_SHEET = /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|set-sheet-table|add-table|delete-table|set-worksheet-name)/;

/** Sheets that nobody may change, neither by hand nor through the add-in. Formulas still calculate. */
export class Protection {
  private readonly sheets = new Set<string>();

  /** @param refused is told when the user, whom no error reaches, tries to change a protected sheet */
  constructor(
    injector: Injector,
    private readonly unit: string,
    refused: (sheet: string) => void,
  ) {
    injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
      const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
      if (unitId !== this.unit || subUnitId === undefined || options?.fromFormula || !CHANGES_OF_A_SHEET.test(id)) return;
      if (!this.has(subUnitId)) return;
      refused(subUnitId);
      this.check(subUnitId);
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
