import type { Window } from "../../../../model/calendar/window";
import type { NamedLedger, ParsedConsents } from "../../../cases/revenue/consents-case";
import type { Text } from "../../../record/text";
import type { ParsedSettings } from "../../../tables/scenarios";
import { expression, listedAlong, part, total, type Axis, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { collectionTerms, givenAgainTimes, goodOn, type CollectionTerms } from "./collections";
import { grown, inDays, isWithinLapses, lapsed, lapsesIn, lasting, stillToCollect, type CurveTerms } from "./curve";
import { monthTerms, type MonthTerms } from "./months";

interface Asked {
  readonly consents: ParsedConsents;
  readonly levers: ParsedSettings | null;
  readonly ledgers: readonly NamedLedger[];
  readonly window: Window;
  /** Day of the as-of date now. */
  readonly asOf: number;
}

/** `consentSchedule` as native formulas: by ledger and month. */
export function optInFormulas(call: CallReader, { consents, levers, ledgers, window, asOf: now }: Asked) {
  const lever = (id: Parameters<CallReader["lever"]>[0]) => call.lever(id, levers);
  const asOf = lever("asOf").value;
  const [optIn, speed, givenAgain] = [lever("optIn").value, lever("optInSpeed").value, lever("givenAgain").value];
  const months = monthTerms(call, window, { start: lever("start"), months: lever("months"), asOf: lever("asOf") });
  const rows = collectionTerms(call, consents, ledgers, asOf);
  const { byMonth } = rowMeasures(rows, months, asOf, givenAgain);

  const axis: Axis = { name: { fr: "base", en: "base" }, size: expression(ledgers.length) };
  const contacts = listedAlong(axis, { fr: "contacts", en: "contacts_in_base" }, rows.contacts);
  const number = part({ fr: "numéro", en: "number" }, { kind: "places", axis });
  const collectedShare = part(
    { fr: "part_déjà_recueillie", en: "share_collected_already" },
    formula`MIN(1,${total(rows.collected, rows.axis, { key: rows.ledger, is: number })}/${contacts})`,
  );
  const plateau = part({ fr: "part_restant_à_recueillir", en: "share_still_to_collect" }, stillToCollect(optIn, collectedShare, expression(1)));
  const tau = part({ fr: "constante_de_temps_en_jours", en: "time_constant_in_days" }, inDays(speed));
  const curve: CurveTerms = { tau, givenAgain, lapses: lapsesIn(window, now) };
  const since = (day: Expression) => formula`${day}-${asOf}`;
  const share = (days: Expression) => grown(days, tau);
  const [first, next] = [since(months.first), since(months.next)];
  call.holds(isWithinLapses(since(months.end), curve));
  const shape = (name: Text, of: Expression) => part(name, of);
  const newShare = shape({ fr: "part_recueillie_du_mois", en: "share_collected_in_month" }, formula`${share(next)}-(${share(first)})`);
  const lapsedShare = (days: Expression) => lapsed(days, curve, share);
  const lapsingShare = shape({ fr: "part_caduque_du_mois", en: "share_lapsing_in_month" }, formula`${lapsedShare(next)}-(${lapsedShare(first)})`);
  const heldShare = shape({ fr: "part_tenue_en_fin_de_mois", en: "share_held_at_month_end" }, lasting(next, curve, share));

  const fromCurve = (of: Expression) => formula`${contacts}*${plateau}*${of}`;
  const summed = (name: Text, of: Expression, besides?: Expression) => {
    const sum = total(of, rows.axis, { key: rows.ledger, is: number });
    return part(name, besides ? formula`${sum}+${besides}` : sum);
  };
  const lapsingOfCurve = part({ fr: "caducs_de_la_courbe", en: "lapsing_of_the_curve" }, fromCurve(lapsingShare));
  const callable = summed({ fr: "appelables", en: "callable" }, byMonth.good, fromCurve(heldShare));
  return {
    axes: [axis, months.axis],
    row: {
      client: listedAlong(axis, { fr: "client", en: "client" }, ledgers.map(({ client }) => client)),
      goods: listedAlong(axis, { fr: "objet", en: "goods" }, ledgers.map(({ ledger }) => ledger.goods ?? "")),
      month: months.first,
      collected: summed({ fr: "recueillis", en: "collected" }, byMonth.collected, fromCurve(newShare)),
      givenAgain: summed({ fr: "redonnés", en: "given_again" }, byMonth.givenAgain, formula`${givenAgain}*${lapsingOfCurve}`),
      lapsing: summed({ fr: "caducs", en: "lapsing" }, byMonth.lapsing, lapsingOfCurve),
      withdrawn: summed({ fr: "retirés_du_mois", en: "withdrawn_in_month" }, byMonth.withdrawn),
      callable,
      share: formula`${callable}/${contacts}`,
    },
  };
}

/** What becomes of each row's consents in each month. @see consentSchedule */
function rowMeasures(rows: CollectionTerms, { first, next }: MonthTerms, asOf: Expression, givenAgain: Expression) {
  const { day, lapse, collected, remaining, isLapsed } = rows;
  const isIn = (date: Expression) => formula`(${date}>=${first})*(${date}<${next})`;
  const times = formula`YEAR(${first})-YEAR(${lapse})`;
  const again = formula`IF(${isLapsed},IF(${times}=0,${collected},0),${remaining}*${givenAgainTimes(givenAgain, times)})`;
  const isMonthOfLapse = formula`AND(MONTH(${first})=MONTH(${lapse}),YEAR(${first})>=YEAR(${lapse}))`;
  const lapsing = part({ fr: "caducs_par_recueil", en: "lapsing_by_collection" }, formula`IF(${isMonthOfLapse},${again},0)`);
  const last = part({ fr: "dernier_jour", en: "last_day" }, formula`${next}-1`);
  return {
    byMonth: {
      collected: part({ fr: "recueillis_par_recueil", en: "collected_by_collection" }, formula`${isIn(day)}*${collected}`),
      lapsing,
      givenAgain: part({ fr: "redonnés_par_recueil", en: "given_again_by_collection" }, formula`IF(${isLapsed},0,${givenAgain}*${lapsing})`),
      withdrawn: part({ fr: "retirés_par_recueil", en: "withdrawn_by_collection" }, formula`IF(${isLapsed},0,${isIn(asOf)}*(${collected}-${remaining}))`),
      good: part({ fr: "valables_par_recueil", en: "good_by_collection" }, goodOn(last, rows, asOf, givenAgain)),
    },
  };
}
