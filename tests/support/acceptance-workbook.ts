import type { XlsxCell, XlsxValue, XlsxWorkbook } from "../../src/workbench/xlsx/model";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { day } from "./dates";

type Entry = XlsxValue | { readonly formula: string } | undefined;

/** Cells of a sheet from rows of entries; undefined leaves a cell out. */
function cells(rows: readonly (readonly Entry[])[]): Record<number, Record<number, XlsxCell>> {
  const cellOf = (entry: Entry): XlsxCell => (typeof entry === "object" && "formula" in entry ? entry : { value: entry as XlsxValue });
  return Object.fromEntries(
    rows.map((row, index) => [index, Object.fromEntries(row.flatMap((entry, at) => (entry === undefined ? [] : [[at, cellOf(entry)] as const])))]),
  );
}

const LINES: readonly (readonly Entry[])[] = [
  ["Ligne", "Client", "Vivier", "Code", "CA de référence", "Mois de référence", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in", "Agents"],
  ["L1", "A", "P1", "O1", 600_000, "2026-07", 0.9, 0.2, 3, 40],
  ["L2", "B", "P2", "O1 40%; I1 60%", 400_000, "2026-07", 1, 0, undefined, 30],
];
const CLIENTS: readonly (readonly Entry[])[] = [
  ["Client", "Probabilité de départ", "Date de départ"],
  ["A", 0, undefined],
  ["B", 0.1, day("2026-10-01")],
];
/** Active repeats the one scenario: the acceptance case has no other. */
const LEVERS: readonly (readonly [string, Entry, Entry, Entry, Entry])[] = [
  ["Date d'arrêté", day("2026-01-01"), day("2027-12-31"), 1, day("2026-10-01")],
  ["Premier mois", undefined, undefined, undefined, day("2026-08-01")],
  ["Horizon", 1, 60, 1, 3],
  ["Taux d'opt-in à terme", 0, 0.3, 0.005, 0.08],
  ["Anticipation des clients", 0, 6, 1, 0],
  ["Érosion digitale", 0, 0.3, 0.01, 0],
];
const SCENARIOS: readonly (readonly Entry[])[] = [
  ["Levier", "Min", "Max", "Pas", "Base", "Actif"],
  ...LEVERS.map((row, index) => [...row, { formula: `=E${index + 2}` }]),
];
const RESULTS: readonly (readonly Entry[])[] = [
  [{ formula: "=RELAIS.REVENUE.AT.RISK(Lignes[#All],Clients[#All],,Scénarios[#All])" }],
  ...Array.from({ length: 5 }, () => []),
  [{ formula: "=RELAIS.REVENUE.SCHEDULE(Lignes[#All],Clients[#All],,Scénarios[#All])" }],
];

/** Where the formulas' results begin on the sheet "Résultats": A1 is revenue at risk by line, A7 the schedule. */
export const ACCEPTANCE_RESULTS = { sheet: "Résultats", atRisk: "A1", schedule: "A7" } as const;

/** The revenue part of the acceptance case (model.md 5) as a user's workbook. */
export function acceptanceWorkbook(): Uint8Array {
  const table = (name: string, ref: string, rows: readonly (readonly Entry[])[]) => ({
    name,
    sheet: name,
    ref,
    columns: (rows[0] ?? []).map((header) => ({ name: header as string })),
  });
  const workbook: XlsxWorkbook = {
    sheets: [
      { name: "Lignes", cells: cells(LINES) },
      { name: "Clients", cells: cells(CLIENTS) },
      { name: "Scénarios", cells: cells(SCENARIOS) },
      { name: ACCEPTANCE_RESULTS.sheet, cells: cells(RESULTS) },
    ],
    tables: [table("Lignes", "A1:J3", LINES), table("Clients", "A1:C3", CLIENTS), table("Scénarios", "A1:F7", SCENARIOS)],
    calculation: { fullCalcOnLoad: true },
  };
  return writeXlsx(workbook);
}
