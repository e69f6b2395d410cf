import type { WorkforceSources } from "../../../cases/workforce/workforce-case";
import { part, placesAlong, runningSum, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { named } from "../../revenue/formulas/lines";
import type { MonthTerms } from "../../revenue/formulas/months";
import type { PoolTerms } from "../../workforce/pool-formulas";

/** Who is there, in FTE by pool and month. */
export interface PresenceTerms {
  readonly atStart: Expression;
  readonly atEnd: Expression;
  /** Without work at the month's end. */
  readonly idle: Expression;
}

/**
 * `stocksByPool` without moves and exits as native formulas: those of the first morning, less who left, and those who were hired, less who
 * of them left since. Under a hiring freeze nobody is hired; else a billed vacancy is, and all that the lines need is billed.
 *
 *   there(t) = S(t) * (FTE + sum to t of hired / S),  S the share still there
 */
export function presenceTerms(call: CallReader, { assumptions }: Pick<WorkforceSources, "assumptions">, staff: PoolTerms, { axis }: Pick<MonthTerms, "axis">): PresenceTerms {
  const { fte, monthly, left, measures } = staff;
  const freeze = call.assumption("hiringFreeze", assumptions).value;
  const place = placesAlong(axis);
  const [first, leftBefore] = [formula`${place}=1`, formula`(1-${monthly})^(${place}-1)`];
  const terms = (before: Expression, there: Expression): PresenceTerms => {
    const atEnd = part(named("ETP_présents_en_fin_de_mois", "FTE_there_at_month_end"), there);
    return {
      atStart: part(named("ETP_présents_en_début_de_mois", "FTE_there_at_month_start"), before),
      atEnd,
      idle: part(named("ETP_sans_travail", "FTE_idle"), formula`MAX(0,${atEnd}-${measures.need})`),
    };
  };
  if (freeze.kind === "number" && freeze.value === 1) return terms(formula`${fte}*${leftBefore}`, formula`${fte}*${left}`);
  const needed = staff.neededAtStart();
  const billed = part(named("ETP_facturés_en_début_de_mois", "FTE_billed_at_month_start"), formula`IF(${first},MIN(${fte},${needed}),${needed})`);
  const hired = part(named("ETP_embauchés", "FTE_hired"), formula`IF(${freeze}=1,0,MAX(0,${measures.need}-${billed}*(1-${monthly})))`);
  const counted = part(named("embauchés_rapportés_au_départ", "hired_as_of_the_start"), formula`${hired}/${left}`);
  const all = part(named("ETP_de_départ_et_embauchés", "FTE_at_start_and_hired"), formula`${fte}+${runningSum(counted, place)}`);
  return terms(formula`(${all}-${counted})*${leftBefore}`, formula`${all}*${left}`);
}
