import { dayOf, type Day } from "../../../../model/calendar/calendar";
import type { Text } from "../../../record/text";
import type { Template } from "../../contents/template";

/** Pools, as the operator's lines name them. */
export const POOLS = {
  sales: { fr: "Télévente Casablanca", en: "Sales Casablanca" },
  care: { fr: "Relation client Casablanca", en: "Care Casablanca" },
  support: { fr: "Support technique Salé", en: "Technical support Salé" },
  english: { fr: "Anglophones Salé", en: "English speakers Salé" },
  fesCare: { fr: "Relation client Fès", en: "Care Fès" },
  fesCase: { fr: "Gestion Fès", en: "Case work Fès" },
  spanish: { fr: "Hispanophones Tanger", en: "Spanish speakers Tanger" },
  tangerSales: { fr: "Télévente Tanger", en: "Sales Tanger" },
  agadirCase: { fr: "Gestion Agadir", en: "Case work Agadir" },
} as const satisfies Record<string, Text>;

export const SITES = { casablanca: "Casablanca", sale: "Salé", fes: "Fès", tanger: "Tanger", agadir: "Agadir" } as const;

const LINE = {
  fibre: { fr: "Conquête fibre", en: "Fibre sales" },
  mobile: { fr: "Fidélisation mobile", en: "Mobile retention" },
  energy: { fr: "Conquête énergie", en: "Energy sales" },
  crossSell: { fr: "Multi-équipement assurés", en: "Insurance cross-sell" },
  box: { fr: "Service client box", en: "Broadband care" },
  energyCare: { fr: "Service client énergie", en: "Energy care" },
  orders: { fr: "Suivi de commandes", en: "Order care" },
  moroccanBank: { fr: "Accueil banque marocaine", en: "Moroccan bank care" },
  support: { fr: "Support technique box", en: "Broadband support" },
  cloud: { fr: "Support aux entreprises", en: "Business support" },
  british: { fr: "Service client Royaume-Uni", en: "United Kingdom care" },
  freight: { fr: "Prospection fret Benelux", en: "Freight prospecting Benelux" },
  assistance: { fr: "Assistance automobile", en: "Roadside assistance" },
  chat: { fr: "Chat et réseaux sociaux", en: "Chat and social" },
  moderation: { fr: "Modération de plateforme", en: "Platform moderation" },
  claims: { fr: "Gestion des sinistres", en: "Claims handling" },
  health: { fr: "Contrats santé", en: "Health contracts" },
  spain: { fr: "Service client Espagne", en: "Spain care" },
  spainFiles: { fr: "Dossiers assurance Espagne", en: "Insurance files Spain" },
  spainSales: { fr: "Ventes mobile Espagne", en: "Mobile sales Spain" },
  smallFirms: { fr: "Prospection PME", en: "Small-business prospecting" },
  bankFiles: { fr: "Dossiers bancaires", en: "Banking files" },
  annotation: { fr: "Qualité et annotation IA", en: "AI quality and annotation" },
  press: { fr: "Abonnements presse", en: "Press subscriptions" },
} as const satisfies Record<string, Text>;

const JULY: Day = dayOf(2026, 7, 1);
/** Of a contract that runs on beyond the horizon. */
const LONG = { contractEnd: dayOf(2028, 12, 31), renewal: 0.85 } as const;

type Line = Template["lines"][number];

/** What lines have in common: Moroccan dirhams, French consumers, a contract for years. */
function line(name: Text, client: string, place: Pick<Line, "site" | "pool">, own: Line): Line {
  return { line: name, client, ...place, referenceMonth: JULY, currency: "MAD", frenchShare: 1, avoidableCost: 0.09, ...LONG, ...own };
}

const CASABLANCA_SALES = { site: SITES.casablanca, pool: POOLS.sales };
const CASABLANCA_CARE = { site: SITES.casablanca, pool: POOLS.care };
const SALE_SUPPORT = { site: SITES.sale, pool: POOLS.support };
const SALE_ENGLISH = { site: SITES.sale, pool: POOLS.english };
const FES_CARE = { site: SITES.fes, pool: POOLS.fesCare };
const FES_CASE = { site: SITES.fes, pool: POOLS.fesCase };
const TANGER_SPANISH = { site: SITES.tanger, pool: POOLS.spanish };
const TANGER_SALES = { site: SITES.tanger, pool: POOLS.tangerSales };
const AGADIR_CASE = { site: SITES.agadir, pool: POOLS.agadirCase };

/** Some 3,500 agents, one in seven of them on activities that the law touches. @source domain.md 1.2, 4.2, 4.4 */
export const LINES: Template["lines"] = [
  line(LINE.fibre, "Lumicom", CASABLANCA_SALES, { mix: "O1", revenue: 2_175_000, agents: 150, avoidableCost: 0.11, renewal: 0.6 }),
  line(LINE.mobile, "Lumicom", CASABLANCA_SALES, { mix: "O7", revenue: 1_860_000, agents: 120 }),
  line(LINE.energy, "Mistral Watt", CASABLANCA_SALES, { mix: "O1", revenue: 1_136_000, agents: 80, optIn: 0.12, avoidableCost: 0.12, renewal: 0.5 }),
  line(LINE.crossSell, "Assurances Kerval", CASABLANCA_SALES, { mix: "O8", revenue: 91_900, currency: "EUR", agents: 65, optIn: 0.05, avoidableCost: 0.1 }),
  line(LINE.box, "Lumicom", CASABLANCA_CARE, { mix: "I1", revenue: 4_928_000, agents: 320 }),
  line(LINE.energyCare, "Mistral Watt", CASABLANCA_CARE, { mix: "I1", revenue: 2_736_000, agents: 180 }),
  line(LINE.orders, "Galeries Faubourg", CASABLANCA_CARE, { mix: "I1 70%; D1 30%", revenue: 216_000, currency: "EUR", agents: 150, frenchShare: 0.9 }),
  line(LINE.moroccanBank, "Banque Atlas Sud", CASABLANCA_CARE, { mix: "I1", revenue: 1_560_000, agents: 120, frenchShare: 0 }),
  line(LINE.support, "Lumicom", SALE_SUPPORT, { mix: "I2", revenue: 5_250_000, agents: 300 }),
  line(LINE.cloud, "Cloudnova", SALE_SUPPORT, { mix: "I2", revenue: 370_000, currency: "EUR", agents: 215, frenchShare: 0.3 }),
  line(LINE.british, "Northgate Retail", SALE_ENGLISH, { mix: "I1", revenue: 292_000, currency: "EUR", agents: 170, frenchShare: 0 }),
  line(LINE.freight, "Baltic Freight Systems", SALE_ENGLISH, { mix: "O13", revenue: 142_000, currency: "EUR", agents: 85, frenchShare: null, avoidableCost: 0.1 }),
  line(LINE.assistance, "Assurances Kerval", FES_CARE, { mix: "I1", revenue: 2_793_000, agents: 190 }),
  line(LINE.chat, "Galeries Faubourg", FES_CARE, { mix: "D1", revenue: 208_000, currency: "EUR", agents: 150, frenchShare: 0.8 }),
  line(LINE.moderation, "Plaza Social", FES_CARE, { mix: "D2", revenue: 152_000, currency: "EUR", agents: 115, frenchShare: 0.5 }),
  line(LINE.claims, "Assurances Kerval", FES_CASE, { mix: "B1", revenue: 268_000, currency: "EUR", agents: 200, renewal: 0.9 }),
  line(LINE.health, "Mutuelle Arvor", FES_CASE, { mix: "B1", revenue: 1_930_000, agents: 135 }),
  line(LINE.spain, "Telandalus", TANGER_SPANISH, { mix: "I1", revenue: 335_000, currency: "EUR", agents: 250, frenchShare: 0 }),
  line(LINE.spainFiles, "Seguros Levante", TANGER_SPANISH, { mix: "B1", revenue: 164_000, currency: "EUR", agents: 125, frenchShare: 0 }),
  line(LINE.spainSales, "Telandalus", TANGER_SALES, { mix: "O13", revenue: 102_000, currency: "EUR", agents: 75, frenchShare: null, avoidableCost: 0.1 }),
  line(LINE.smallFirms, "Fournitures Vasseur", TANGER_SALES, { mix: "O10", revenue: 752_000, agents: 43, avoidableCost: 0.1 }),
  line(LINE.bankFiles, "Banque Vauban", AGADIR_CASE, { mix: "B1", revenue: 184_000, currency: "EUR", agents: 140 }),
  line(LINE.annotation, "Lexidata", AGADIR_CASE, { mix: "D3", revenue: 134_000, currency: "EUR", agents: 90, frenchShare: 0.6 }),
  line(LINE.press, "Gazette Garonne", AGADIR_CASE, { mix: "O11", revenue: 910_000, agents: 65, frenchShare: 0.95, avoidableCost: 0.12, contractEnd: dayOf(2027, 6, 30), renewal: 0.5, erosion: 0.06 }),
];

export const CLIENTS: Template["clients"] = [
  { client: "Lumicom", exitProbability: 0.05, exitDate: dayOf(2027, 7, 1), openInvoices: 26_500_000 },
  { client: "Mistral Watt", exitProbability: 0.15, exitDate: dayOf(2027, 4, 1), openInvoices: 7_300_000 },
  { client: "Assurances Kerval", exitProbability: 0, openInvoices: 12_400_000 },
  { client: "Mutuelle Arvor", exitProbability: 0, openInvoices: 3_600_000 },
  { client: "Galeries Faubourg", exitProbability: 0.1, exitDate: dayOf(2027, 2, 1), openInvoices: 8_400_000 },
  { client: "Banque Atlas Sud", exitProbability: 0, openInvoices: 2_900_000 },
  { client: "Cloudnova", exitProbability: 0, openInvoices: 7_400_000 },
  { client: "Northgate Retail", exitProbability: 0, openInvoices: 5_800_000 },
  { client: "Baltic Freight Systems", exitProbability: 0, openInvoices: 2_800_000 },
  { client: "Plaza Social", exitProbability: 0.2, exitDate: dayOf(2027, 3, 1), openInvoices: 3_000_000 },
  { client: "Telandalus", exitProbability: 0, openInvoices: 8_700_000 },
  { client: "Seguros Levante", exitProbability: 0, openInvoices: 3_300_000 },
  { client: "Fournitures Vasseur", exitProbability: 0, openInvoices: 1_400_000 },
  { client: "Banque Vauban", exitProbability: 0, openInvoices: 3_700_000 },
  { client: "Lexidata", exitProbability: 0, openInvoices: 2_700_000 },
  { client: "Gazette Garonne", exitProbability: 0, openInvoices: 1_700_000 },
];

/** Invoices of a line from August 2026 on, one a month. */
function invoices(of: Text, amounts: readonly number[]): Template["actuals"] {
  return amounts.map((invoiced, index) => ({ line: of, month: dayOf(2026, 8 + index, 1), invoiced }));
}

export const ACTUALS: Template["actuals"] = [
  ...invoices(LINE.fibre, [732_000, 33_000, 55_000]),
  ...invoices(LINE.mobile, [1_841_000, 1_872_000, 1_849_000]),
  ...invoices(LINE.energy, [381_000, 26_000, 41_000]),
  ...invoices(LINE.crossSell, [30_900]),
  ...invoices(LINE.box, [4_891_000, 4_952_000, 4_907_000]),
  ...invoices(LINE.support, [5_281_000, 5_236_000, 5_262_000]),
  ...invoices(LINE.cloud, [368_200, 371_900, 370_600]),
  ...invoices(LINE.british, [290_400, 293_100, 291_700]),
  ...invoices(LINE.spain, [333_800, 336_400]),
  ...invoices(LINE.spainSales, [101_200, 102_900, 101_700]),
  ...invoices(LINE.press, [338_000, 69_000]),
];
