import type { Box, TableInfo } from "../../src/workbench/document/document";
import { DocumentError } from "../../src/workbench/document/document";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { day } from "../support/dates";

export const LINES = [
  ["Ligne", "Client", "Code", "CA de référence", "Mois de référence"],
  ["L1", "A", "O1", 600_000, "2026-07"],
  ["L2", "B", "O1 40%; I1 60%", 400_000, "2026-07"],
];
export const SCENARIOS = [
  ["Levier", "Min", "Max", "Pas", "Base", "Prudent", "Actif"],
  ["Date d'arrêté", "", "", "", day("2026-10-01"), day("2026-10-01"), "=F3"],
  ["Taux d'opt-in à terme", 0, 0.3, 0.005, 0.08, 0.02, "=F4"],
];

/** A workbook as a user has it: tables that do not begin in A1, a sheet with an accent, one that needs quotes, names. */
export class UserWorkbook extends MemoryDocument {
  constructor() {
    super("Lignes");
    this.enter("Lignes!B3", LINES);
    this.addTable(this.box("Lignes!B3:F5"), true, "Lignes");
    this.addSheet("Scénarios");
    this.enter("Scénarios!A2", SCENARIOS);
    this.compute("Scénarios!G3", [[day("2026-10-01")], [0.02]]);
    this.addTable(this.box("Scénarios!A2:G4"), true, "Scénarios");
    this.addSheet("Site d'El Jadida");
    this.enter("'Site d''El Jadida'!B2", "Prudent");
    this.define("Scénario_actif", "='Site d''El Jadida'!$B$2");
  }

  define(name: string, formula: string): void {
    this.addName({ name, formula, scope: null, comment: "", visible: true });
  }
}

/** A user's workbook that refuses what it is told to refuse, in the codes of Excel's API. */
export class RefusingWorkbook extends UserWorkbook {
  refusesToRead: string | null = null;
  refusesToWrite: string | null = null;

  override read(box: Box) {
    if (this.refusesToRead !== null) throw new DocumentError(this.refusesToRead, "refused");
    return super.read(box);
  }

  override write(...[box, grid, by]: Parameters<MemoryDocument["write"]>): void {
    if (this.refusesToWrite !== null && by === "addin") throw new DocumentError(this.refusesToWrite, "refused");
    super.write(box, grid, by);
  }
}

/** A user's workbook whose table Lignes shows its row of totals. */
export class WorkbookWithTotals extends UserWorkbook {
  override tables(): readonly TableInfo[] {
    return super.tables().map((table) => ({ ...table, showTotals: table.name === "Lignes" }));
  }
}
