import type { Measure } from "../../../../model/revenue/schedule";
import type { RevenueCase } from "../../../cases/revenue/revenue-case";
import type { RevenueSources } from "../../../cases/revenue/revenue-sources";
import type { Text } from "../../../record/text";
import { NoTwin } from "../../../twins/printing";
import { expression, listedAlong, part, replaced, total, type Axis, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { TableReader } from "../../definition/calls/table-reader";
import { grown, grownDays, inDays, isWithinLapses, lapsesIn, lasting, stillToCollect } from "./curve";
import { withInvoices, type InvoicedTerms } from "./invoices";
import { BAN, lineTerms, named, NEVER, type LineTerms } from "./lines";
import { dayTerms } from "./moments";
import { monthTerms, type MonthTerms } from "./months";

/** `revenueSchedule` as native formulas: what is told of lines and months, and what it rests on. */
export interface RevenueTerms {
  readonly months: MonthTerms;
  readonly lines: LineTerms;
  /** Each by line and month; 0 of what this call has none of. */
  readonly measures: Readonly<Record<TermId, Expression>>;
  /** What is left of the run rate without any consent, by line and month. */
  readonly unconsented: Expression;
  /**
   * The same expression where a consent counts as a contact who may be called, whatever more he brings: agents are needed for those.
   */
  readonly ofContacts: (node: Expression) => Expression;
  /** What the lines still pay agents for when each month ends, by line: 1 less the share that is lost. */
  readonly keptAtEnd: () => Expression;
  /** The same when each month begins: on the day before it. */
  readonly keptAtStart: () => Expression;
}

/** What is told of lines and months. */
export const TERM_IDS = ["erosion", "contractEnd", "runRate", "law", "lead", "exit", "other", "stopped", "retained", "realised", "forecast", "modelled", "unlawful", "residual"] as const satisfies readonly Measure[];
export type TermId = (typeof TERM_IDS)[number];

const NONE = expression(0);

/**
 * Each month is not cut into pieces, as the model does it, but measured from dates on: days from a date to the month's end, those of
 * them with consent, both less what the end of a contract takes. What holds from two dates on holds from the later one.
 *
 *   days from a = N - max(F, min(N, a)),  of them with consent = G(N) - G(max(F, min(N, a))),  G the consents summed over the days
 *
 * @throws NoTwin of a call that has none
 */
export function revenueTerms(call: CallReader, sources: RevenueSources, { inputs, levers }: RevenueCase): RevenueTerms {
  if (sources.consents !== null) throw new NoTwin(WITH_CONSENTS);
  const lever = (id: Parameters<CallReader["lever"]>[0]) => call.lever(id, sources.levers);
  const asOf = lever("asOf");
  const months = monthTerms(call, levers.window, { start: lever("start"), months: lever("months"), asOf });
  const lines = lineTerms(call, sources, sources.lines.rows.map(({ mix }) => mix));
  const { prohibited, unlawful, contract } = lines;
  const exits = exitTerms(call, sources, inputs, lines);

  const collection = call.assumption("collectionStart", sources.assumptions).value;
  const uplift = call.assumption("conversionUplift", sources.assumptions).value;
  const plateauAt = (name: Text, each: Expression) => part(name, stillToCollect(lines.optIn, 0, each));
  const plateau = plateauAt(named("consentement_à_terme", "consent_in_the_end"), uplift);
  const isOfContacts = uplift.kind === "number" && uplift.value === 1;
  const plateauOfContacts = plateauAt(named("contacts_consentants_à_terme", "contacts_consenting_in_the_end"), expression(1));
  const ofContacts = (node: Expression) => (isOfContacts ? node : replaced(node, new Map([[plateau, plateauOfContacts]]), named("des_contacts", "of_contacts")));
  const tau = part(named("constante_de_temps_en_jours", "time_constant_in_days"), inDays(lines.optInSpeed));
  const curve = { tau, givenAgain: lever("givenAgain").value, lapses: lapsesIn(levers.window, levers.collectionStart) };
  call.holds(isWithinLapses(formula`${months.end}-${collection}`, curve));
  const days = dayTerms({
    months,
    contract,
    consentDays: (day) => formula`${plateau}*(${lasting(formula`${day}-${collection}`, curve, (since) => grownDays(since, tau))})`,
  });

  const ban = days.moment(named("jour_d_interdiction", "ban_day"), BAN);
  const lead = days.moment(named("jour_d_anticipation", "lead_day"), lines.leadFrom);
  const told = days.moment(named("jour_d_arrêté", "as_of_day"), asOf.value);
  const stop = lever("stopUnlawfulFrom");
  const stopFrom = formula`IF(${stop.isBlank},${NEVER},${stop.value})`;
  const stopping = unlawful && { share: unlawful, day: days.within(named("jour_d_arrêt_de_l_illicite", "stop_day"), stopFrom) };
  const leaving = exits && { probability: exits.probability, ...days.moment(named("jour_de_départ", "exit_day"), exits.from) };

  const daily = part(named("CA_par_jour", "revenue_a_day"), formula`${lines.monthly}*${keptTerm(lines, months)}/(${months.next}-${months.first})`);
  const measure = (fr: string, en: string, value: Expression) => part(named(fr, en), value);
  const paidDays = days.paid(named("jours_payés", "days_paid"), [months.first]);
  const runRate = measure("CA_sans_la_loi", "revenue_without_the_law", formula`${daily}*${paidDays}`);
  const banned = days.lost(named("interdits", "banned"), [ban]);
  const early = days.lost(named("interdits_ou_anticipés", "banned_or_led"), [lead]);
  const law = measure("perte_par_la_loi", "loss_by_law", formula`${daily}*${prohibited}*${banned}`);
  const led = measure("perte_par_anticipation", "loss_by_lead", formula`${daily}*${prohibited}*(${early}-${banned})`);
  const stoppedDays = stopping ? days.paid(named("jours_arrêtés", "days_stopped"), [stopping.day]) : NONE;
  const stopped = stopping ? measure("arrêt_de_l_illicite", "unlawful_stopped", formula`${daily}*${stopping.share}*${stoppedDays}`) : NONE;

  /** Days after an exit from the later of some dates on, less those that law and stop have taken already. */
  const takenByExit = (name: Text, after: readonly (typeof told)[]): Expression => {
    if (!leaving) return NONE;
    const from = [leaving.day, ...after.map(({ day }) => day)];
    const gone = days.paid(named(`jours_après_départ${name.fr}`, `days_after_exit${name.en}`), from);
    const lost = days.lost(named(`interdits_après_départ${name.fr}`, `banned_after_exit${name.en}`), [leaving, lead, ...after]);
    const left = formula`${gone}-${prohibited}*${lost}`;
    if (!stopping) return left;
    const both = days.paid(named(`jours_arrêtés_après_départ${name.fr}`, `days_stopped_after_exit${name.en}`), [...from, stopping.day]);
    return formula`${left}-${stopping.share}*${both}`;
  };
  /** The same days, nobody consenting. */
  const takenUnconsented = (from: Expression): Expression => {
    const banned = formula`${days.paid(named("jours_après_départ", "days_after_exit"), [from])}-${prohibited}*${days.paid(named("jours_interdits_après_départ", "days_banned_after_exit"), [from, lead.day])}`;
    return stopping ? formula`${banned}-${stopping.share}*${days.paid(named("jours_arrêtés_après_départ", "days_stopped_after_exit"), [from, stopping.day])}` : banned;
  };
  const exit = leaving ? measure("perte_par_départ", "loss_by_exits", formula`${daily}*${leaving.probability}*(${takenByExit(named("", ""), [])})`) : NONE;
  const ahead = days.lost(named("interdits_prévus", "banned_forecast"), [lead, told]);
  const lostAhead = formula`${prohibited}*${ahead}`;
  const forecast = measure(
    "perte_prévue",
    "loss_forecast",
    formula`${daily}*(${leaving ? formula`${lostAhead}+${leaving.probability}*(${takenByExit(named("_prévus", "_forecast"), [told])})` : lostAhead})`,
  );

  const paidGone = leaving ? days.paid(named("jours_après_départ", "days_after_exit"), [leaving.day]) : NONE;
  const kept = formula`${paidDays}-${stoppedDays}`;
  const stays = (): Expression => {
    if (!leaving || !stopping) return kept;
    const both = days.paid(named("jours_arrêtés_après_départ", "days_stopped_after_exit"), [leaving.day, stopping.day]);
    return formula`${kept}-${leaving.probability}*(${paidGone}-${both})`;
  };
  const most = {
    law: formula`${daily}*${prohibited}*${days.paid(named("jours_interdits", "days_banned"), [ban.day])}`,
    lead: formula`${daily}*${prohibited}*(${days.paid(named("jours_interdits_ou_anticipés", "days_banned_or_led"), [lead.day])}-${days.paid(named("jours_interdits", "days_banned"), [ban.day])})`,
    stopped,
    exit: leaving ? formula`${daily}*${leaving.probability}*${paidGone}` : NONE,
    unlawful: unlawful ? formula`${daily}*${unlawful}*(${kept})` : NONE,
  };
  const exitUnconsented = leaving ? formula`${daily}*${leaving.probability}*(${takenUnconsented(leaving.day)})` : NONE;
  const invoiced: InvoicedTerms = {
    runRate, law, lead: led, stopped, exit, forecast, most,
    unconsented: formula`${runRate}-(${sumOf([most.law, most.lead, stopped, exitUnconsented])})`,
    retained: formula`${runRate}-${sumOf([law, led, stopped, exit])}`,
    realised: formula`${sumOf([law, led, exit])}-${forecast}`,
    unlawful: unlawful ? formula`${daily}*${unlawful}*(${stays()})` : NONE,
  };
  const { unconsented, ...measured } = withInvoices(call, sources, inputs, { lines, months, asOf: asOf.value }, invoiced);
  const keptAtEnd = () => {
    const day = formula`(${months.next}-1)`;
    const from = (date: Expression, share: Expression, otherwise: number) => formula`IF(${day}>=${date},${share},${otherwise})`;
    const consent = formula`${plateau}*(${lasting(formula`${months.next}-${collection}`, curve, (since) => grown(since, tau))})`;
    const consenting = part(named("consentement_en_fin_de_mois", "consent_at_month_end"), consent);
    const taken = formula`${from(lines.leadFrom, prohibited, 0)}*(1-${consenting})`;
    const open = unlawful ? formula`1-${taken}-${from(stopFrom, unlawful, 0)}` : formula`1-${taken}`;
    const stays = exits ? formula`(1-${from(exits.from, exits.probability, 0)})` : expression(1);
    const renewed = contract ? from(contract.from, contract.renewal, 1) : expression(1);
    return ofContacts(part(named("part_gardée_en_fin_de_mois", "share_kept_at_month_end"), formula`${keptTerm(lines, months)}*${renewed}*${stays}*(${open})`));
  };
  const keptAtStart = () => replaced(keptAtEnd(), new Map([[months.first, months.previous], [months.next, months.first]]), named("de_la_veille", "of_the_eve"));
  const eroded = formula`${daily}*(${months.next}-${months.first})`;
  const isEroded = !isZero(lines.erosion);
  return {
    months,
    lines,
    unconsented,
    ofContacts,
    keptAtEnd,
    keptAtStart,
    measures: {
      ...measured,
      runRate,
      forecast,
      erosion: isEroded ? measure("érosion_du_mois", "erosion_of_month", formula`${lines.monthly}-${eroded}`) : NONE,
      contractEnd: contract ? measure("fins_de_contrat", "contract_ends", formula`${eroded}-${runRate}`) : NONE,
    },
  };
}

const WITH_CONSENTS: Text = {
  fr: "Le tableau Consentements n'a pas encore de formules natives dans le chiffre d'affaires : OPT.IN.SCHEDULE l'a à lui seul. Sans lui, la courbe d'opt-in vaut pour toutes les lignes ; ou collez le résultat en valeurs.",
  en: "The table Consents has no native formulas in revenue yet: OPT.IN.SCHEDULE has them of it alone. Without it the opt-in curve stands for every line; or paste the result as values.",
};

const isZero = (node: Expression) => node.kind === "number" && node.value === 0;

/** A measure summed over an axis. */
export function summed(measure: Expression, over: Axis): Expression {
  return isZero(measure) ? measure : total(measure, over);
}

/** The sum of those of which there is any. */
export function sumOf(terms: readonly Expression[]): Expression {
  const [first = NONE, ...others] = terms.filter((term) => !isZero(term));
  return others.reduce((sum, term) => formula`${sum}+${term}`, first);
}

/** Share of the reference that digital erosion leaves in each month. @see leftByErosion */
function keptTerm({ erosion, reference }: LineTerms, { first }: MonthTerms): Expression {
  if (isZero(erosion)) return expression(1);
  const since = formula`(YEAR(${first})-YEAR(${reference}))*12+MONTH(${first})-MONTH(${reference})`;
  return part(named("part_laissée_par_l_érosion", "share_left_by_erosion"), formula`(1-${erosion})^((${since})/12)`);
}

/** Of each line's client: the first day without it, and how likely that is; null where no table says it. */
function exitTerms(
  call: CallReader,
  { clients }: RevenueSources,
  inputs: RevenueCase["inputs"],
  { table: { axis } }: LineTerms,
): { readonly from: Expression; readonly probability: Expression } | null {
  if (!clients) return null;
  const table = new TableReader(call, clients, named("client", "client"));
  table.staysSaid("client");
  const [probability, date] = [table.column("exitProbability"), table.column("exitDate")];
  if (!probability) return null;
  const served = new Set(inputs.lines.map(({ client }) => client));
  const isServed = listedAlong(table.axis, named("client_servi", "client_served"), inputs.clients.map(({ client }) => (served.has(client) ? 1 : 0)));
  call.holdsAlong(table.axis, formula`OR(${probability}=0,AND(${isServed}=1,${date ? formula`${date}<>""` : false}))`);
  table.stays();
  const rowOf = inputs.lines.map(({ client }) => inputs.clients.findIndex((one) => one.client === client));
  const cellsOf = (key: "exitProbability" | "exitDate", otherwise: number | string) => rowOf.map((row) => (row < 0 ? otherwise : (table.cell(row, key) ?? otherwise)));
  const dates = listedAlong(axis, named("départ_lu", "exit_read"), cellsOf("exitDate", ""));
  return {
    from: part(named("départ_dès_le", "exit_from"), formula`IF(ISNUMBER(${dates}),IF(${dates}>0,INT(${dates}),${NEVER}),${NEVER})`),
    probability: listedAlong(axis, named("probabilité_du_départ", "exit_probability_of_line"), cellsOf("exitProbability", 0)),
  };
}
