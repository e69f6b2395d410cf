import { EBITDA_CAUSES, EBITDA_SIGNS, type EbitdaCause } from "../../../../model/finance/bridge";
import type { WorkforceCase, WorkforceSources } from "../../../cases/workforce/workforce-case";
import type { CASH } from "../../../tables/cash";
import type { ParsedTable } from "../../../record/table";
import type { Text } from "../../../record/text";
import { identifierOf, type CallReader } from "../../definition/calls/call-reader";
import { expression, part, total, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import { TableReader } from "../../definition/calls/table-reader";
import { named } from "../../revenue/formulas/lines";
import { revenueTerms, summed, type TermId } from "../../revenue/formulas/revenue";
import { poolTerms } from "../../workforce/pool-formulas";
import { toldStays } from "./notes";
import { presenceTerms } from "./presence";

interface BridgeSources extends WorkforceSources {
  readonly cash: ParsedTable<(typeof CASH)["columns"]>;
}

/** One bar of a bridge. */
interface Bar {
  readonly amount: Expression;
  readonly from: Expression;
  readonly to: Expression;
}

/** Causes that the lines tell of. */
const OF_LINES = { law: "law", lead: "lead", clientExit: "exit", otherLoss: "other", stopped: "stopped", erosion: "erosion", contractEnd: "contractEnd" } as const satisfies Partial<Record<EbitdaCause, TermId>>;

/** The rows of BRIDGE without moves as native formulas, from before the law to the plan. @see ebitdaChange */
export function bridgeBars(call: CallReader, sources: BridgeSources, found: WorkforceCase, names: Readonly<Record<EbitdaCause, Text>>) {
  const terms = revenueTerms(call, sources, found);
  const { lines, months, measures } = terms;
  const staff = poolTerms(call, sources, found, terms);
  const { pools, heads, perHead, loaded } = staff;
  const { atStart, atEnd, idle } = presenceTerms(call, sources, staff, months);
  toldStays(lines, staff);
  lines.table.staysBlank("avoidableCost");
  const avoidable = lines.table.column("avoidableCost");
  for (const table of [pools, lines.table]) table.stays();
  const cash = new TableReader(call, sources.cash, named("trésorerie", "cash"));
  for (const key of ["opening", "salesOutstanding", "overdraft", "covenant"] as const) cash.column(key);
  const costs = cash.column("fixedCosts") ?? expression(0);
  cash.stays();

  const count = found.levers.window.months;
  const { axis } = lines.table;
  const reference = part(named("CA_de_référence_par_ligne", "reference_by_line"), formula`${lines.monthly}*${count}`);
  const retained = part(named("CA_conservé_par_ligne", "retained_by_line"), summed(measures.retained, months.axis));
  const share = avoidable ? part(named("part_évitable", "avoidable_share"), formula`IF(${avoidable}="",0,${avoidable})`) : expression(0);
  const avoided = avoidable ? total(formula`${share}*(${reference}-${retained})`, axis) : expression(0);
  const paid = part(named("salaires_du_mois", "wages_of_month"), formula`${loaded}*(${atStart}+${atEnd})/2/${perHead}`);
  const wagesAtStart = part(named("salaires_de_tous", "wages_of_all"), formula`${count}*${total(formula`${heads}*${loaded}`, pools.axis)}`);
  const payroll = part(named("salaires_payés", "wages_paid"), total(part(named("salaires_du_vivier", "wages_of_pool"), total(paid, months.axis)), pools.axis));
  const idleWages = part(named("salaires_sans_travail_du_vivier", "idle_wages_of_pool"), formula`${part(named("ETP_mois_sans_travail", "FTE_months_idle"), total(idle, months.axis))}/${perHead}*${loaded}`);

  const lost = (id: TermId): Expression => {
    const measure = measures[id];
    if (measure.kind === "number") return measure;
    return total(part(named(`${id}_par_ligne`, `${id}_by_line`), summed(measure, months.axis)), axis);
  };
  const none = expression(0);
  const parts: Readonly<Record<EbitdaCause, Expression>> = {
    ...(Object.fromEntries(Object.entries(OF_LINES).map(([cause, id]) => [cause, lost(id)])) as Record<keyof typeof OF_LINES, Expression>),
    avoidedCosts: avoided,
    avoidedWages: formula`${wagesAtStart}-${payroll}`,
    newWork: none, training: none, refunds: none, exits: none,
  };
  const costsOfAll = avoidable ? formula`${total(formula`${share}*${reference}`, axis)}+${wagesAtStart}` : wagesAtStart;
  const fixed = total(formula`${count}*${costs}`, cash.axis);
  const opening = part(named("EBITDA_avant_la_loi", "EBITDA_before_the_law"), formula`${total(reference, axis)}-(${costsOfAll}+${fixed})`);
  let level = opening;
  const steps = EBITDA_CAUSES.map((cause): Bar => {
    const [{ fr, en }, from] = [names[cause], level];
    const amount = EBITDA_SIGNS[cause] > 0 ? parts[cause] : minus(parts[cause]);
    const change = part(named(`variation_${identifierOf(fr)}`, `change_${identifierOf(en)}`), amount);
    level = part(named(`niveau_après_${identifierOf(fr)}`, `level_after_${identifierOf(en)}`), formula`${from}+${change}`);
    return { amount: change, from, to: level };
  });
  return { opening, steps, closing: level, idleWages: total(idleWages, pools.axis) };
}

function minus(amount: Expression): Expression {
  return amount.kind === "number" ? amount : formula`0-${amount}`;
}
