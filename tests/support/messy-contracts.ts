import type { ActivityCode } from "../../src/model/revenue/law/law";
import type { RevenueLine } from "../../src/model/revenue/inputs";
import type { CellValue, Grid, Origin } from "../../src/catalog/record/cells";
import type { Locale } from "../../src/catalog/record/text";
import type { XlsxCell, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { line } from "./builders";

/** A line as its owner would say it, whatever her sheet looks like. */
interface Meant {
  readonly client: string;
  readonly code: ActivityCode;
  /** MAD a month. */
  readonly revenue: number;
  readonly agents: number;
  readonly frenchShare: number;
}

const NO_BREAK = "\u00a0";
const NARROW = "\u202f";

/** What an activity is called in her sheet; the last one tells nothing. */
const WORDS: Readonly<Record<Locale, readonly (readonly [string, ActivityCode])[]>> = {
  fr: [["Vente à froid", "O1"], ["Prise de RDV", "O2"], ["Service client", "I1"], ["Support technique", "I2"], ["Back-office", "B1"], ["Reconquête", "O9"], ["Mission spéciale", "O1"]],
  en: [["Cold sales", "O1"], ["Appointment setting", "O2"], ["Customer care", "I1"], ["Tech support", "I2"], ["Back office", "B1"], ["Win-back", "O9"], ["Special mission", "O1"]],
};

/** The word that a hand has to explain, and its code. */
export const UNEXPLAINED = { word: { fr: "Mission spéciale", en: "Special mission" }, code: "O1" } as const;

const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["Marque", "Dossier", "Prestation", "Facturation mens. (k MAD)", "Conseillers", "Part FR (%)", "Commentaire"],
  en: ["Brand", "File", "Kind of service", "Billing per month (k MAD)", "Advisers (FTE)", "FR share (%)", "Comment"],
};

/** Client, place in WORDS, thousands of dirhams, agents, percent of French consumers; and how the amount stands in the cell. */
const LINES: readonly (readonly [string, number, number, number, number, "number" | "text"])[] = [
  ["Orange", 0, 1234.5, 80, 100, "text"],
  ["Orange", 2, 610, 41, 100, "number"],
  ["Orange", 4, 95.25, 9, 100, "text"],
  ["SFR", 0, 870, 60, 90, "number"],
  ["SFR", 1, 412.5, 30, 100, "text"],
  ["SFR", 3, 300, 22, 100, "number"],
  ["TotalEnergies", 0, 520, 37, 100, "number"],
  ["TotalEnergies", 5, 1050.75, 66, 80, "text"],
  ["Free", 6, 240, 18, 100, "number"],
  ["Free", 2, 330, 24, 100, "number"],
  ["Bouygues", 1, 275.5, 20, 60, "text"],
  ["Bouygues", 4, 88, 8, 100, "number"],
  ["Maroc Telecom", 2, 640, 45, 100, "number"],
];

/** Where her table begins: headers on the fifth row, from the second column on. */
export const MESSY_SHEET: Readonly<Record<Locale, string>> = { fr: "Contrats 2026", en: "Contracts 2026" };
const TOP = 4;
const LEFT = 1;

/** What her lines mean, line by line. */
export function meantLines(locale: Locale): readonly Meant[] {
  return LINES.map(([client, word, thousands, agents, percent]) => ({
    client,
    code: WORDS[locale][word]?.[1] ?? "O1",
    revenue: thousands * 1000,
    agents,
    frenchShare: percent / 100,
  }));
}

/** The same as the model takes them, with the month that is proposed. */
export function revenueLines(locale: Locale): RevenueLine[] {
  return meantLines(locale).map(({ client, code, revenue, frenchShare }) => line({ client, mix: [{ code, share: 1 }], referenceRevenue: revenue, frenchShare }));
}

/** An amount typed as text: spaces of any kind between thousands and a comma in French. */
function typedAmount(thousands: number, rank: number, locale: Locale): string {
  const [whole = "", cents] = String(thousands).split(".");
  const space = locale === "fr" ? ([" ", NO_BREAK, NARROW][rank % 3] ?? " ") : ",";
  const grouped = whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${space}`);
  return cents === undefined ? grouped : `${grouped}${locale === "fr" ? "," : "."}${cents}`;
}

/** Her block of cells with what stands above it: title, date, a blank row, headers, lines, totals. */
export function messyBlock(locale: Locale): Grid & { readonly origin: Origin } {
  const width = HEADERS[locale].length;
  const filled = (cells: readonly CellValue[]) => [...cells, ...Array.from({ length: width - cells.length }, () => "")];
  const rows = LINES.map(([client, word, thousands, agents, percent, how], rank) => [
    client,
    `D-${100 + rank}`,
    WORDS[locale][word]?.[0] ?? "",
    how === "text" ? typedAmount(thousands, rank, locale) : thousands,
    agents,
    percent,
    rank === 3 ? "?" : "",
  ]);
  const sum = (at: number) => LINES.reduce((total, line) => total + (line[at] as number), 0);
  return {
    values: [
      filled([locale === "fr" ? "Suivi des contrats, direction financière" : "Contract follow-up, finance"]),
      filled([locale === "fr" ? "Extraction ERP" : "ERP extract", 46_203]),
      filled([]),
      [...HEADERS[locale]],
      ...rows,
      filled(["TOTAL", "", "", sum(2), sum(3)]),
    ],
    origin: { sheet: MESSY_SHEET[locale], row: TOP - 3, column: LEFT },
  };
}

/** Her workbook as a file. */
export function messyWorkbook(locale: Locale): XlsxWorkbook {
  const { values, origin } = messyBlock(locale);
  const cells: Record<number, Record<number, XlsxCell>> = {};
  values.forEach((row, down) => row.forEach((value, right) => {
    if (value === "" || typeof value === "object") return;
    (cells[origin.row + down] ??= {})[origin.column + right] = { value };
  }));
  return { sheets: [{ name: locale === "fr" ? "Lisez-moi" : "Read me", cells: { 0: { 0: { value: locale === "fr" ? "Fichier de suivi" : "Follow-up file" } } } }, { name: MESSY_SHEET[locale], cells }] };
}
