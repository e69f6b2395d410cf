import ExcelJS from "exceljs";

/** Sheet with the amounts, headers on its row 5. */
export const FINANCE_SHEET = "CA par client";

type Row = readonly (string | number | Date | ExcelJS.CellFormulaValue | null)[];

const formula = (text: string, result: number | ExcelJS.CellErrorValue): ExcelJS.CellFormulaValue => ({ formula: text, result });
const NOT_FOUND: ExcelJS.CellErrorValue = { error: "#N/A" };

/** From row 5. Columns: client, line, order (not read), code, manager (hidden), revenue, month, French share, end; then a second block. */
const ROWS: readonly Row[] = [
  ["Donneur d'ordre", " Campagne ", "N° de commande", "Code\nd'activité", "Chef de projet", "CA\u00a0mensuel (MAD)", "MOIS DE RÉFÉRENCE", "Part France", "Échéance ", null, "Suivi", "Budget"],
  ["Orange", "Fibre", "PO-1", "O1", "Ana", 400_000, "2026-07", 0.9, new Date(Date.UTC(2027, 11, 31)), null, "Total T4", 1_000],
  [null, "Mobile", "PO-2", "\u00a0O1 ", "Ana", "1\u202f234,5", "2026-07", 1, "31 décembre 2027"],
  [null, "SAV", "PO-3", "I1", "Ana", 150_000, "2026-07", 1, null],
  ["Sous-total Orange", null, null, null, null, formula("SUM(F6:F8)", 550_000)],
  [],
  ["SFR\u00a0", "Box", "PO-4", "O1 60\u202f%; I1 40\u202f%", "Bo", 200_000, "2026-07", 85, null],
  [null, "Relance", "PO-5", "O1", "Bo", formula('VLOOKUP("PO-5",Leviers!A:B,2,FALSE)', 0), "2026-07", 0.5, null],
  ["Sous-total SFR", null, null, null, null, formula("SUM(F11:F12)", 0)],
  ["Bouygues", "Pro", "PO-6", "I1", "Cy", 50_000, "2026-07", 1, null],
  ["Total général", null, null, null, null, formula("F9+F13+F14", 0)],
  [],
  ["Source : ERP, hors TVA", null, null, null, null, null, null, null, null, null, "Écart", 5],
];

const LEVERS: readonly Row[] = [
  ["Leviers du comité de novembre"],
  [],
  ["Levier", "Min", "Max", "Pas", "Base", "Actif"],
  ["Date d'arrêté", null, null, 1, new Date(Date.UTC(2026, 8, 1))],
  ["Premier mois", null, null, null, new Date(Date.UTC(2026, 8, 1))],
  ["Horizon", 1, 60, 1, 3],
  ["Taux d'opt-in à terme", 0, 0.3, 0.005, 0],
  ["Anticipation des clients", 0, 6, 1, 0],
  ["Érosion digitale", 0, 0.3, 0.01, 0],
];

/**
 * A workbook in the shape that a finance department has, written by a library that is none of ours: titles in merged cells,
 * headers on row 5 with other words and spaces, client names merged over their lines, subtotals, hidden rows and columns,
 * a second block beside the table and a note under it, plain ranges with names; and in it an amount and a date as text,
 * 85 for 85 %, and an #N/A.
 */
export async function financeWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(FINANCE_SHEET);
  sheet.getCell("A1").value = "Chiffre d'affaires par client, 2026";
  sheet.mergeCells("A1:I1");
  sheet.getCell("A2").value = "Extraction du 3 novembre, en dirhams";
  sheet.mergeCells("A2:D2");
  fill(sheet, 5, ROWS);
  sheet.mergeCells("A6:A8");
  sheet.mergeCells("A11:A12");
  sheet.getCell("F12").value = formula('VLOOKUP("PO-5",Leviers!A:B,2,FALSE)', NOT_FOUND);
  sheet.getColumn(5).hidden = true;
  sheet.getRow(14).hidden = true;

  const levers = workbook.addWorksheet("Leviers");
  levers.mergeCells("A1:F1");
  fill(levers, 1, LEVERS);
  for (let row = 4; row <= LEVERS.length; row++) levers.getCell(row, 6).value = formula(`E${row}`, 0);
  workbook.addWorksheet("Synthèse");
  workbook.definedNames.add(`'${FINANCE_SHEET}'!$A$1:$N$40`, "Relais_Lignes");
  workbook.definedNames.add("Leviers!$A$1:$F$9", "Relais_Scénarios");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(sheet: ExcelJS.Worksheet, from: number, rows: readonly Row[]): void {
  rows.forEach((row, down) =>
    row.forEach((value, right) => {
      if (value !== null) sheet.getCell(from + down, right + 1).value = value;
    }),
  );
}
