import { dayOf } from "../../../model/calendar/calendar";
import type { PlanTornadoBar, TornadoResult } from "../../../model/uncertainty/tornado/plan-tornado";
import { defineFunction, refuseErrors } from "../definition/define";
import { subjectInWords, UNCERTAIN } from "../../levers/drivers";
import { quantity } from "../../record/unit";
import { rounded } from "../../words/plan-words";
import { scalar } from "../definition/parameter";
import { problemAt, Refusal } from "../../record/problem";
import { named } from "../../record/quantity";
import { reallocationCase } from "../../cases/reallocation/reallocation-case";
import { CASH } from "../../tables/cash";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";
import { WORK } from "../../tables/workforce/work";
import type { Locale, Text } from "../../record/text";
import { RESULT_VALUES } from "../definition/result-parameters";
import { samplingOf, SAMPLING_VALUES, SOLVED_TABLES, uncertainCaseOf } from "./uncertainty-parameters";

/** Results in the words of a cell. */
export const RESULTS = {
  "at-risk": { fr: "CA menacé", en: "Revenue at risk" },
  retained: { fr: "CA conservé", en: "Revenue retained" },
  ebitda: { fr: "Variation d'EBITDA", en: "EBITDA change" },
  trough: { fr: "Creux de trésorerie", en: "Cash trough" },
  "plan-value": { fr: "Valeur du plan", en: "Plan value" },
} as const satisfies Record<TornadoResult, Text>;

/** What each result is. */
export const RESULT_CHOICES = {
  "at-risk": { fr: "CA que la loi, l'anticipation et les départs de clients prennent sur l'horizon", en: "Revenue that the law, client lead and client exits take over the horizon" },
  retained: { fr: "CA de l'horizon, toutes pertes déduites", en: "Revenue of the horizon, all losses taken" },
  ebitda: { fr: "Écart à l'EBITDA d'avant la loi ; demande viviers et trésorerie", en: "Against EBITDA before the law; takes pools and cash" },
  trough: { fr: "Solde de trésorerie le plus bas ; demande viviers et trésorerie", en: "Lowest balance of cash; takes pools and cash" },
  "plan-value": { fr: "Gain du meilleur plan de réaffectation", en: "Gain of the best reallocation plan" },
} as const satisfies Record<TornadoResult, Text>;

/** Tables without which a result can't be told. */
export const NEEDED: Readonly<Record<TornadoResult, readonly Text[]>> = {
  "at-risk": [],
  retained: [],
  ebitda: [POOLS.name, CASH.name],
  trough: [POOLS.name, CASH.name],
  "plan-value": [POOLS.name, WORK.name, PATHS.name],
};

const RESULT_WANTED: Text = { fr: "un résultat", en: "a result" };

/** RELAIS.TORNADO: which assumption drives the result. */
export const TORNADO = defineFunction({
  id: "TORNADO",
  summary: {
    fr: "Tornado : chaque facteur incertain à son P10 puis à son P90, les autres au scénario ; barres triées, plan recalculé ou résolu à chaque barre",
    en: "Tornado: each uncertain driver at its P10, then at its P90, the others as in the scenario; sorted bars, the plan made or solved anew for each",
  },
  explanation: {
    fr: "Tout le plan est recalculé pour chaque extrémité : la barre est l'écart entre les deux résultats, mêmes percentiles pour tous. Un client reste (0 %) ou part (100 %) ; une autorisation est refusée ou obtenue. « Valeur du plan » résout de nouveau la réaffectation pour chaque barre. « S'infléchit » : le résultat monte puis descend avec le facteur, et les extrémités ne disent pas tout. La corrélation de rang est celle du facteur et du résultat quand tout varie à la fois.",
    en: "The whole plan is made anew for each end: a bar is the distance between the two results, the same percentiles for all. A client stays (0%) or leaves (100%); an authorisation is refused or given. \"Plan value\" solves the reallocation anew for each bar. \"Turns\": the result rises and then falls with the driver, and the ends do not tell all. The rank correlation is that of the driver and the result while everything varies.",
  },
  params: {
    result: scalar(
      named(RESULTS, RESULT_WANTED),
      { name: { fr: "resultat", en: "result" }, help: { fr: "CA menacé (par défaut), CA conservé, Variation d'EBITDA, Creux de trésorerie ou Valeur du plan", en: "Revenue at risk (default), Revenue retained, EBITDA change, Cash trough or Plan value" }, choices: RESULT_CHOICES },
      { value: "at-risk" as const },
    ),
  },
  tables: SOLVED_TABLES,
  named: { ...SAMPLING_VALUES, ...RESULT_VALUES },
  columns: {
    driver: { header: { fr: "Facteur", en: "Driver" }, unit: "text", help: { fr: "Ce qui varie seul", en: "What varies alone" } },
    low: { header: { fr: "Bas", en: "Low" }, unit: "number", help: { fr: "P10, ou 0 pour un événement", en: "P10, or 0 of an event" } },
    high: { header: { fr: "Haut", en: "High" }, unit: "number", help: { fr: "P90, ou 1 pour un événement", en: "P90, or 1 of an event" } },
    atLow: { header: { fr: "Résultat au bas", en: "Result at low" }, unit: "money", help: { fr: "MAD", en: "MAD" } },
    atBase: { header: { fr: "Résultat du scénario", en: "Result of the scenario" }, unit: "money", help: { fr: "Tout au scénario", en: "Everything as in the scenario" } },
    atHigh: { header: { fr: "Résultat au haut", en: "Result at high" }, unit: "money", help: { fr: "MAD", en: "MAD" } },
    swing: { header: { fr: "Amplitude", en: "Swing" }, unit: "money", help: { fr: "Longueur de la barre", en: "Length of the bar" } },
    turns: { header: { fr: "S'infléchit", en: "Turns" }, unit: "switch", help: { fr: "VRAI : le résultat monte puis descend, ou l'inverse", en: "TRUE: the result rises and then falls, or the reverse" } },
    correlation: { header: { fr: "Corrélation de rang", en: "Rank correlation" }, unit: "count", help: { fr: "De -1 à 1, quand tout varie", en: "From -1 to 1, while everything varies" } },
    reading: { header: { fr: "Lecture", en: "Reading" }, unit: "text", help: { fr: "Comment le lire", en: "How to read it" } },
  },
  source: { fr: "Howard (1988) ; Eschenbach (1992) ; Spearman (1904)", en: "Howard (1988); Eschenbach (1992); Spearman (1904)" },
  examples: [
    {
      title: { fr: "Opt-in, volumes et départ d'un client, une ligne d'un million par mois", en: "Opt-in, volumes and the exit of a client, one line of a million a month" },
      cells: {
        lines: [
          ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Vitesse d'opt-in"],
          ["L1", "A", "O1", 1_000_000, "2026-07", 0],
          ["L2", "B", "I1", 100_000, "2026-07", ""],
        ],
        clients: [["Client", "Probabilité de départ", "Date de départ"], ["A", 0, ""], ["B", 0.2, dayOf(2027, 1, 1)]],
        levers: [["Consentements redonnés", 1]],
        start: "2027-01",
        months: 12,
        asOf: dayOf(2027, 1, 1),
        uncertainty: [["Facteur", "Loi", "Bas", "Probable", "Haut", "Bornes"], ["Taux d'opt-in", "uniforme", 0.05, "", 0.11, "P10-P90"], ["Volumes", "uniforme", 0.9, "", 1.1, "P10-P90"]],
        result: "CA conservé",
      },
      gives: [
        [0, "driver", "Départ du client B"],
        // The second line all year, or nothing of it.
        [0, "swing", 1_200_000],
        [1, "driver", "Taux d'opt-in"],
        // 12 M at 5 % and at 11 %, and 1.2 M of the second line less a fifth.
        [1, "atLow", 600_000 + 960_000],
        [1, "atHigh", 1_320_000 + 960_000],
        // One fifth of what the scenario has: 12 M at 8 % and 1.2 M less a fifth.
        [2, "swing", 0.2 * (960_000 + 960_000)],
        [2, "turns", false],
      ],
      tolerance: 1e-6,
    },
    {
      title: { fr: "L'EBITDA sans viviers ni trésorerie", en: "EBITDA without pools and cash" },
      cells: {
        lines: [["Ligne", "Client", "Code", "CA de référence", "Mois de référence"], ["L1", "A", "O1", 1_000_000, "2026-07"]],
        start: "2027-01",
        months: 12,
        asOf: dayOf(2027, 1, 1),
        result: "Variation d'EBITDA",
      },
      gives: "result-untold",
    },
  ],
  async job({ headers, trials, seed, sampler, result, ...args }, run) {
    const { pools, work, paths, cash } = args;
    const { locale, notes, ...scenario } = uncertainCaseOf(args);
    const isTold = result === "plan-value" ? pools && work && paths : NEEDED[result].length === 0 || (pools && cash);
    if (!isTold) throw new Refusal([problemAt({ table: RESULTS[result] }, { code: "result-untold", tables: NEEDED[result] })]);
    const found = result === "plan-value" && pools && work && paths ? reallocationCase({ ...args, pools, work, paths, options: args }) : null;
    refuseErrors(found?.problems ?? []);
    const { base, bars } = await run({ kind: "tornado", ...scenario, result, reallocation: found?.inputs ?? null, sampling: samplingOf({ trials, seed, sampler }) });
    const blank = { low: null, high: null, atLow: null, atBase: null, atHigh: null, swing: null, turns: null, correlation: null };
    return {
      rows: [
        ...bars.map((bar) => ({
          driver: subjectInWords(bar, locale),
          low: bar.low,
          high: bar.high,
          atLow: told(bar.atLow),
          atBase: told(base),
          atHigh: told(bar.atHigh),
          swing: told(bar.swing),
          turns: bar.turns,
          correlation: bar.rankCorrelation,
          reading: readingOf(bar, locale),
        })),
        ...notes.map((note) => ({ ...blank, driver: locale === "fr" ? "À savoir" : "Note", reading: note })),
      ],
      headers,
      locale,
    };
  },
});

/** No number where there is no plan. */
function told(result: number): number | null {
  return Number.isFinite(result) ? result : null;
}

function readingOf({ subject, low, high, swing, turns, least, greatest }: PlanTornadoBar, locale: Locale): string {
  const unit = subject.kind === "driver" ? UNCERTAIN[subject.driver].quantity.unit : "share";
  const say = (value: number) => (unit === "rate" ? rounded(value, locale) : quantity(Math.round(value * 1e4) / 1e4, unit, locale));
  const isEvent = subject.kind === "client" || subject.driver === "authorisation";
  const between = isEvent ? (locale === "fr" ? "n'a pas lieu, a lieu" : "does not happen, happens") : `P10 ${say(low)}, P90 ${say(high)}`;
  if (!turns) return swing === 0 ? `${between}${locale === "fr" ? " ; sans effet ici" : "; no effect here"}` : between;
  const peak = [least, greatest].find(({ input }) => input !== low && input !== high) ?? greatest;
  return locale === "fr" ? `${between} ; s'infléchit : ${rounded(peak.result, locale)} à ${say(peak.input)}` : `${between}; turns: ${rounded(peak.result, locale)} at ${say(peak.input)}`;
}
