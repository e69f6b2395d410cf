import { resilience, type RevenueStream } from "../../../model/finance/resilience";
import { exposure } from "../../../model/revenue/law/exposure";
import { lawReading } from "../../../model/revenue/law/law";
import { revenueSchedule } from "../../../model/revenue/schedule";
import { newWorkOf, plan } from "../../../model/scenario/plan";
import { defineFunction, refuseErrors } from "../definition/define";
import { operatorCase, type PlanCase } from "../../cases/operator/operator-case";
import { revenueCase } from "../../cases/revenue/revenue-case";
import { problemAt, Refusal } from "../../record/problem";
import type { Text } from "../../record/text";
import { ACCEPTANCE, ACCEPTANCE_REALLOCATION, ACCEPTANCE_TRAINING } from "../definition/acceptance-cells";
import { optional } from "../definition/parameter";
import { RESULT_VALUES } from "../definition/result-parameters";
import { OF_CALLS_BEFORE_A_PLAN, WITH_A_PLAN } from "../definition/without-twin";
import { NoTwin } from "../../twins/printing";
import { resilienceRows } from "./formulas/resilience-formulas";
import { asNote, NOTE_COLUMN, PLAN_TABLES, planNotes, withoutPools } from "./plan-parameters";

const BEFORE: Text = { fr: "Avant la loi", en: "Before the law" };
const LAW: Text = { fr: "Après la loi", en: "After the law" };
const PLANNED: Text = { fr: "Après le plan", en: "After the plan" };

const NEW_WORK: Text = { fr: "travail nouveau", en: "new work" };

const { pools, cash: _, ...OTHERS } = PLAN_TABLES;

/** RELAIS.RESILIENCE: how well revenue would bear another blow, before the law, after it, and with the plan's new work. */
export const RESILIENCE = defineFunction({
  id: "RESILIENCE",
  summary: {
    fr: "Résilience du chiffre d'affaires avant la loi, après elle et après le plan : part exposée, concentration, perte du premier client",
    en: "Resilience of revenue before the law, after it and after the plan: exposed share, concentration, loss of the top client",
  },
  explanation: {
    fr: "Sur l'horizon. Part exposée, avant la loi : CA des activités interdites ÷ CA, à plein effet et avant opt-in ; après elle : CA qui ne tient qu'à des consentements ÷ CA, ce qu'un opt-in perdu prendrait encore. Le travail nouveau des réaffectations n'est pas exposé ; chaque activité y compte pour un client de plus, faute de savoir chez qui (hypothèse). Sans viviers, parcours, travail et réaffectations, les deux premières lignes seulement.",
    en: "Over the horizon. Exposed share, before the law: revenue of prohibited activities ÷ revenue, at full effect and before opt-in; after it: revenue that rests on consents alone ÷ revenue, what an opt-in that is lost would still take. The new work of the moves is not exposed; each activity counts as one client more, for want of knowing whose (an assumption). Without pools, paths, work and moves, the first two rows alone.",
  },
  params: {},
  tables: { ...OTHERS, pools: optional(pools) },
  named: RESULT_VALUES,
  withoutTwin: OF_CALLS_BEFORE_A_PLAN,
  columns: {
    basis: { header: { fr: "Situation", en: "Situation" }, unit: "text", help: { fr: "Avant la loi, après elle, après le plan", en: "Before the law, after it, after the plan" } },
    revenue: { header: { fr: "CA", en: "Revenue" }, unit: "money", help: { fr: "Sur l'horizon", en: "Over the horizon" } },
    exposedShare: { header: { fr: "Part exposée", en: "Exposed share" }, unit: "share", help: { fr: "Avant la loi : activités interdites ; après : CA qui ne tient qu'à des consentements", en: "Before the law: prohibited activities; after it: revenue that rests on consents alone" } },
    topClient: { header: { fr: "Premier client", en: "Top client" }, unit: "text", help: { fr: "Son nom, ou l'activité nouvelle", en: "Its name, or the new activity" } },
    topShare: { header: { fr: "Part du premier client", en: "Top client's share" }, unit: "share", help: { fr: "Du CA", en: "Of revenue" } },
    withoutTop: { header: { fr: "CA sans lui", en: "Revenue without it" }, unit: "money", help: { fr: "S'il partait", en: "If it left" } },
    hhi: { header: { fr: "HHI", en: "HHI" }, unit: "points", help: { fr: "0 à 10 000 : un seul client", en: "0 to 10,000: a single client" } },
    effectiveClients: { header: { fr: "Clients équivalents", en: "Effective clients" }, unit: "count", help: { fr: "Nombre de clients égaux aussi concentré", en: "Number of equal clients that is as concentrated" } },
    note: NOTE_COLUMN,
  },
  source: { fr: "Modèle Relais ; indice de Herfindahl-Hirschman", en: "Relais model; Herfindahl-Hirschman index" },
  examples: [
    {
      title: { fr: "Deux clients, août à octobre 2026", en: "Two clients, August to October 2026" },
      cells: ACCEPTANCE,
      gives: [
        [0, "revenue", 3_000_000],
        // (600,000 x 0.9 + 400,000 x 0.4) / 1,000,000, and 60 squared with 40 squared.
        [0, "exposedShare", 0.7],
        [0, "hhi", 5_200],
        [1, "revenue", 3_000_000 - 1_799_867.23],
        [1, "topClient", "B"],
        [1, "withoutTop", 1_800_000 - 357_998.19 - 505_120.61 - 484_361.33],
      ],
      tolerance: 0.01,
    },
    {
      title: { fr: "Ce qui reste ne tient qu'à l'opt-in de A", en: "What is left rests on A's opt-in alone" },
      cells: ACCEPTANCE,
      gives: [
        // 540,000 a month times the mean opt-in, of August from the eleventh on.
        [1, "exposedShare", (540_000 * ((21 / 31) * 0.021345 + 0.064591 + 0.103035)) / (3_000_000 - 1_799_867.23)],
      ],
      tolerance: 1e-6,
    },
    {
      title: { fr: "Avec des réaffectations vers deux activités", en: "With moves to two activities" },
      cells: { ...ACCEPTANCE_REALLOCATION, moves: ACCEPTANCE_TRAINING.moves },
      gives: [[2, "basis", "Après le plan"]],
    },
    {
      title: { fr: "Aucun chiffre d'affaires", en: "No revenue" },
      cells: { lines: [["Client", "Code", "CA de référence"], ["A", "I1", 0]], asOf: 46_000 },
      gives: "no-revenue",
    },
  ],
  compute({ headers, lang, ...args }) {
    const sources = { ...args, cash: null, options: args };
    const planned: PlanCase = args.pools ? operatorCase({ ...sources, pools: args.pools }) : revenueCase(sources);
    const { inputs, levers, problems } = planned;
    refuseErrors([...problems, ...(args.pools ? [] : withoutPools([args.work, args.paths, args.moves]))]);
    const locale = lang ?? args.lines.locale;
    const { risk, staff, window } = plan(inputs, levers);
    const reading = lawReading(levers);
    const before = inputs.lines.map(({ client, mix, frenchShare }, row): RevenueStream => ({
      client,
      revenue: risk.byLine.reference[row] ?? 0,
      exposure: exposure(mix, frenchShare, reading).newlyProhibited,
    }));
    // What is left of a prohibited activity is there by consents alone.
    const lines = inputs.lines.map((line) => ({ ...line, optIn: 0, consents: [] }));
    const bare = revenueSchedule({ ...inputs, lines }, { ...levers, optIn: 0 }, levers.window).sums.retained.byLine;
    const after = inputs.lines.map(({ client }, row): RevenueStream => {
      const [revenue, sure] = [risk.byLine.retained[row] ?? 0, bare[row] ?? 0];
      return { client, revenue, exposure: revenue > 0 ? Math.max(0, revenue - sure) / revenue : 0 };
    });
    const { workforce = null } = inputs;
    const begun = workforce && staff && staff.begun.length > 0 ? newWorkOf(workforce, staff, window).byActivity : null;
    const added = begun && Array.from(begun, (revenue, row) => ({ client: `${args.work?.rows[row]?.activity ?? ""} (${NEW_WORK[locale]})`, revenue, exposure: 0 }));
    const rowOf = (basis: Text, some: readonly RevenueStream[]) => {
      const { revenue, concentration: found, exposedShare, withoutTopClient } = resilience(some);
      const { topClient, topShare, hhi, effectiveClients } = found ?? NONE;
      const concentration = { topClient, topShare, withoutTop: withoutTopClient, hhi, effectiveClients };
      return { basis: basis[locale], revenue, exposedShare: exposedShare ?? NOT_AVAILABLE, ...concentration };
    };
    if (before.every(({ revenue }) => revenue === 0)) {
      throw new Refusal([problemAt(args.lines.place(0, "revenue"), { code: "no-revenue" })]);
    }
    const rows = [rowOf(BEFORE, before), rowOf(LAW, after), ...(added ? [rowOf(PLANNED, [...after, ...added])] : [])];
    const note = asNote(planNotes(args, planned, staff, locale), locale);
    return { rows: rows.map((row, index) => ({ ...row, note: index === 0 ? note : null })), headers, locale };
  },
  callTwin({ headers, lang, ...args }, call) {
    if ([args.pools, args.work, args.paths, args.moves].some((table) => table !== null)) throw new NoTwin(WITH_A_PLAN);
    const sources = { ...args, options: args };
    const found = revenueCase(sources);
    refuseErrors(found.problems);
    const locale = lang ?? args.lines.locale;
    const { before, after } = resilienceRows(call, sources, found);
    const bands = ([[BEFORE, before], [LAW, after]] as const).map(([basis, row]) => ({ axes: [], row: { ...row, basis: basis[locale], note: "" } }));
    return { bands, headers, locale };
  },
});

/** Where nothing is left to share, the shares are not available. */
const NOT_AVAILABLE = { error: "#N/A" };
const NONE = { topClient: NOT_AVAILABLE, topShare: NOT_AVAILABLE, hhi: NOT_AVAILABLE, effectiveClients: NOT_AVAILABLE };
