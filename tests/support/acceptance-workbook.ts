import type { XlsxCell, XlsxValue, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
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
  [{ formula: "=RELAIS.REVENUE.AT.RISK(Lignes[#All],Clients[#All],Scénarios[#All])" }],
  ...Array.from({ length: 5 }, () => []),
  [{ formula: "=RELAIS.REVENUE.SCHEDULE(Lignes[#All],Clients[#All],Scénarios[#All])" }],
];

const POOLS: readonly (readonly Entry[])[] = [
  ["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Attrition annuelle", "Congés non pris", "Mois de préavis", "Indemnité", "Départ par personne"],
  ...[["P1", 40, 5_000, 1.5, 0.45, 9, 1], ["P2", 30, 8_000, 5.5, 0.2, 9, 2]].map((row, index) => [
    ...row,
    { formula: `=RELAIS.SEVERANCE(C${index + 2},D${index + 2})` },
    { formula: `=H${index + 2}+G${index + 2}*C${index + 2}+F${index + 2}*C${index + 2}/26` },
  ]),
];
const PATHS: readonly (readonly Entry[])[] = [
  ["Activité", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe"],
  ["Accueil", 10, 5, 0.92, 5_000],
  ["Gestion", 10, 10, 0.88, 5_000],
];
const MOVES: readonly (readonly Entry[])[] = [
  ["Vivier", "Activité", "Mois", "Personnes"],
  ["P1", "Accueil", day("2026-09-01"), 12],
  ["P2", "Gestion", day("2026-09-01"), 8],
];
const ASSUMPTIONS: readonly (readonly Entry[])[] = [
  ["Hypothèse", "Valeur", "Remplacement"],
  ["Jours travaillés par semaine", 6, 5],
];
/** Fees of the courses, tax of the staff, and what leaves with the twenty people if they are dismissed instead. */
const STAFF_RESULTS: readonly (readonly Entry[])[] = [
  [{ formula: "=RELAIS.SURPLUS(Lignes[#All],Viviers[#All],Clients[#All],Scénarios[#All])" }],
  ...Array.from({ length: 11 }, () => []),
  [{ formula: "=RELAIS.TRAINING.COST(Réaffectations[#All],Parcours[#All],Viviers[#All],Hypothèses[#All])" }],
  ...Array.from({ length: 4 }, () => []),
  [{ formula: "=RELAIS.TRAINING.REFUND(F16,\"2026-09\",SUMPRODUCT(Viviers[Effectif],Viviers[Salaire brut mensuel])*12*1.6%,20000,DATE(2026,6,15))" }],
  [],
  [{ formula: "=12*INDEX(Viviers[Départ par personne],1)+8*INDEX(Viviers[Départ par personne],2)" }],
  [{ formula: "=(12*6054.5+8*9507.6)*(21/31+2)" }],
  [{ formula: "=A20+A21" }],
];

/** Where the results on staff begin on the sheet "Social". */
export const ACCEPTANCE_STAFF_RESULTS = { sheet: "Social", surplus: 1, trainingCost: 13, refund: 18, exits: "A20", idleWages: "A21", toLawfulExit: "A22" } as const;

/** Where the formulas' results begin on the sheet "Résultats": A1 is revenue at risk by line, A7 the schedule. */
export const ACCEPTANCE_RESULTS = { sheet: "Résultats", atRisk: "A1", schedule: "A7" } as const;

/** The acceptance case (model.md 5) as a user's workbook. */
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
      { name: "Viviers", cells: cells(POOLS) },
      { name: "Parcours", cells: cells(PATHS) },
      { name: "Réaffectations", cells: cells(MOVES) },
      { name: "Hypothèses", cells: cells(ASSUMPTIONS) },
      { name: ACCEPTANCE_RESULTS.sheet, cells: cells(RESULTS) },
      { name: ACCEPTANCE_STAFF_RESULTS.sheet, cells: cells(STAFF_RESULTS) },
    ],
    tables: [table("Lignes", "A1:J3", LINES), table("Clients", "A1:C3", CLIENTS), table("Scénarios", "A1:F7", SCENARIOS), table("Viviers", "A1:I3", POOLS), table("Parcours", "A1:E3", PATHS), table("Réaffectations", "A1:D3", MOVES), table("Hypothèses", "A1:C2", ASSUMPTIONS)],
    calculation: { fullCalcOnLoad: true },
  };
  return writeXlsx(workbook);
}
