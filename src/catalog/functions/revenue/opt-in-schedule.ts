import { dayOf, firstDay, monthOfDay } from "../../../model/calendar/calendar";
import { CONSENT_MEASURES, consentSchedule, type ConsentMeasure } from "../../../model/revenue/consent-schedule";
import { consentProblems, ledgersOf, type ParsedConsents } from "../../cases/revenue/consents-case";
import { defineFunction, refuseErrors } from "../definition/define";
import { OF_CALLS } from "../definition/without-twin";
import { leverValue, type LeverOptions } from "../../tables/lever-values";
import type { ParsedSettings } from "../../tables/scenarios";
import { LEVERS, type LeverId } from "../../levers/levers";
import { levers, optional, table } from "../definition/parameter";
import { LEVERS_PLACE } from "../../cases/revenue/revenue-case";
import { problemAt } from "../../record/problem";
import { speller } from "../../record/table";
import { CONSENTS } from "../../tables/revenue/consents";
import { RESULT_VALUES } from "../definition/result-parameters";
import { optInFormulas } from "./formulas/opt-in";

/** A ledger of two clients, the second with two kinds of goods. */
const LEDGER = [
  ["Client", "Biens ou services", "Date de recueil", "Contacts en base", "Consentements recueillis", "Consentements retirés"],
  ["A", "", dayOf(2026, 9, 10), 10_000, 1_200, 200],
  ["B", "O1", "2026-09", 5_000, 500, 0],
  ["B", "O8", dayOf(2026, 9, 30), 2_000, 100, 0],
];

/** RELAIS.OPT.IN.SCHEDULE: what becomes of the consents of each client, by month. */
export const OPT_IN_SCHEDULE = defineFunction({
  id: "OPT.IN.SCHEDULE",
  summary: {
    fr: "Échéancier des consentements par client, objet et mois : recueillis, redonnés, caducs, retirés, contacts appelables et leur part",
    en: "Schedule of consents by client, goods and month: collected, given again, lapsing, withdrawn, contacts who may be called and their share",
  },
  explanation: {
    fr: "Une ligne par client, objet et mois. Un consentement vaut de son recueil au même jour de l'année suivante (28 février pour le 29) et ne sert ni un autre client ni un autre objet. Les retraits comptent à la date d'arrêté ; ce qui devient caduc à partir de cette date est redonné pour la part du levier Consentements redonnés. Le tableau vaut pour tout ce qui précède la date d'arrêté ; ensuite, la courbe d'opt-in recueille, depuis cette date, le taux d'opt-in à terme moins la part déjà recueillie. Appelables = ceux du mois précédent + recueillis + redonnés − caducs − retirés. Le taux et la vitesse sont ceux du scénario : une ligne qui énonce les siens s'en écarte. C'est le tableau Consentements, et non cette fonction, qui alimente le chiffre d'affaires.",
    en: "One row per client, goods and month. A consent is good from its collection to the same day of the next year (28 February for the 29th), and serves neither another client nor other goods. Withdrawals count from the as-of date; of what lapses from that date on, the share of the lever Consents given again is given again. The table stands for everything before the as-of date; from then on the opt-in curve collects, beginning on that date, the opt-in yield less the share that has been collected. Callable = those of the month before + collected + given again − lapsing − withdrawn. Yield and speed are the scenario's: a line that states its own departs from them. It is the table Consents that feeds revenue, not this function.",
  },
  params: {},
  tables: { consents: table(CONSENTS), levers: optional(levers()) },
  named: RESULT_VALUES,
  columns: {
    client: { header: { fr: "Client", en: "Client" }, unit: "text", help: { fr: "Donneur d'ordre", en: "Client company" } },
    goods: { header: { fr: "Biens ou services", en: "Goods" }, unit: "text", help: { fr: "Code d'activité ; vide si le client n'a qu'un objet", en: "Activity code; blank if the client has but one" } },
    month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois", en: "First day of the month" } },
    collected: { header: { fr: "Recueillis", en: "Collected" }, unit: "count", help: { fr: "Consentements recueillis dans le mois : au tableau, puis attendus après la date d'arrêté", en: "Consents collected in the month: in the table, then expected after the as-of date" } },
    givenAgain: { header: { fr: "Redonnés", en: "Given again" }, unit: "count", help: { fr: "Part des caducs que les consommateurs redonnent", en: "Share of those lapsing that consumers give again" } },
    lapsing: { header: { fr: "Caducs", en: "Lapsing" }, unit: "count", help: { fr: "Consentements arrivés au terme de leurs douze mois", en: "Consents that have come to the end of their twelve months" } },
    withdrawn: { header: { fr: "Retirés", en: "Withdrawn" }, unit: "count", help: { fr: "Retraits, comptés à la date d'arrêté", en: "Withdrawals, counted from the as-of date" } },
    callable: { header: { fr: "Appelables", en: "Callable" }, unit: "count", help: { fr: "Contacts dont le consentement vaut en fin de mois", en: "Contacts whose consent is good at the month's end" } },
    share: { header: { fr: "Part appelable", en: "Callable share" }, unit: "share", help: { fr: "Appelables ÷ contacts en base", en: "Callable ÷ contacts in the base" } },
  },
  source: { fr: "Décret 2026-662, art. R. 223-1 à R. 223-3 (source secondaire, à valider par un conseil) ; modèle Relais", en: "Decree 2026-662, art. R. 223-1 to R. 223-3 (secondary source, to be validated by counsel); Relais model" },
  withoutTwin: OF_CALLS,
  examples: [
    {
      title: { fr: "Deux clients, dont l'un pour deux objets : septembre et octobre 2026, arrêté au 15 octobre", en: "Two clients, one of them with two kinds of goods: September and October 2026, as of 15 October" },
      cells: { consents: LEDGER, start: "2026-09", months: 2, asOf: dayOf(2026, 10, 15), optIn: 0, givenAgain: 0 },
      gives: [
        [0, "client", "A"],
        [0, "collected", 1_200],
        [0, "share", 0.12],
        [1, "withdrawn", 200],
        [1, "callable", 1_000],
        [2, "goods", "O1"],
        [2, "share", 0.1],
        [4, "goods", "O8"],
        [4, "callable", 100],
      ],
    },
    {
      title: { fr: "Septembre 2027 : les consentements de l'année passée sont caducs, la moitié est redonnée", en: "September 2027: the consents of the year before lapse, half of them are given again" },
      cells: { consents: LEDGER.slice(0, 2), start: "2027-08", months: 2, asOf: dayOf(2026, 10, 15), optIn: 0.16, optInSpeed: 0, givenAgain: 0.5 },
      gives: [
        // 1,000 of the table and 4 % of the base, collected since: 16 % less the 12 % that had consented.
        [0, "callable", 1_400],
        [1, "lapsing", 1_000],
        [1, "givenAgain", 500],
        [1, "callable", 900],
        [1, "share", 0.09],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Un consentement recueilli après la date d'arrêté", en: "A consent collected after the as-of date" },
      cells: { consents: LEDGER, start: "2026-09", months: 2, asOf: dayOf(2026, 9, 15) },
      gives: "consent-after-as-of",
    },
  ],
  compute({ consents, headers, lang, ...args }) {
    const { ledgers, given, window } = caseOf({ consents, ...args });
    const rows = ledgers.flatMap(({ client, ledger }) => {
      const schedule = consentSchedule(ledger, given, window);
      return Array.from({ length: window.months }, (_, t) => {
        const measures = Object.fromEntries(CONSENT_MEASURES.map((measure) => [measure, schedule[measure][t]])) as Record<
          ConsentMeasure,
          number
        >;
        return { ...measures, client, goods: ledger.goods, month: firstDay(window.start + t), share: measures.callable / ledger.contacts };
      });
    });
    return { rows, headers, locale: lang ?? consents.locale };
  },
  callTwin({ consents, headers, lang, ...args }, call) {
    const { ledgers, given, window } = caseOf({ consents, ...args });
    const band = optInFormulas(call, { consents, levers: args.levers, ledgers, window, asOf: given.asOf });
    return { bands: [band], headers, locale: lang ?? consents.locale };
  },
});

/**
 * Ledgers and what the scenario sets for them.
 *
 * @throws Refusal where they do not hold together
 */
function caseOf({ consents, ...args }: LeverOptions & { readonly consents: ParsedConsents; readonly levers: ParsedSettings | null }) {
  const lever = (id: LeverId) => leverValue({ levers: args.levers, options: args }, id) ?? null;
  const asOf = lever("asOf");
  const ledgers = ledgersOf(consents, speller());
  refuseErrors([
    ...consentProblems(consents, ledgers, asOf),
    ...(asOf === null ? [problemAt({ table: LEVERS_PLACE }, { code: "lever-missing", lever: LEVERS.asOf.name })] : []),
  ]);
  const set = (id: LeverId) => lever(id) as number;
  const window = { start: lever("start") ?? monthOfDay(set("asOf")), months: set("months") };
  const given = { asOf: set("asOf"), optIn: set("optIn"), optInSpeed: set("optInSpeed"), givenAgain: set("givenAgain") };
  return { ledgers, window, given };
}
