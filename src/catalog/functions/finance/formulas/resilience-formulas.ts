import type { RevenueCase } from "../../../cases/revenue/revenue-case";
import type { RevenueSources } from "../../../cases/revenue/revenue-sources";
import { part, total, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { AFTER, BEFORE, clientTerms, revenueByLine } from "../../revenue/formulas/concentration";
import { named } from "../../revenue/formulas/lines";
import { revenueTerms, summed } from "../../revenue/formulas/revenue";

/** RESILIENCE before the law and after it as native formulas. @see resilience */
export function resilienceRows(call: CallReader, sources: RevenueSources, found: RevenueCase) {
  const terms = revenueTerms(call, sources, found);
  const { lines, months } = terms;
  const { axis } = lines.table;
  lines.table.stays();
  const { before, after } = revenueByLine(terms, found);
  const sure = part(named("CA_sans_consentement_par_ligne", "revenue_without_consent_by_line"), summed(terms.unconsented, months.axis));
  const held = part(named("CA_tenu_par_des_consentements", "revenue_held_by_consents"), formula`IF(${after}>0,MAX(0,${after}-${sure}),0)`);
  const clients = clientTerms(axis, found.inputs.lines.map(({ client }) => client), named("client", "client"));
  const rowOf = (name: ReturnType<typeof named>, amounts: Expression, exposed: Expression) => {
    const { shares, all, top } = clients(name, amounts);
    return {
      all,
      row: {
        ...shares,
        revenue: all,
        exposedShare: formula`IF(${all}>0,${total(exposed, axis)}/${all},NA())`,
        withoutTop: formula`IF(${all}>0,${all}-${top},${all})`,
      },
    };
  };
  const reference = rowOf(BEFORE, before, formula`${lines.prohibited}*${before}`);
  call.holds(formula`${reference.all}>0`);
  return { before: reference.row, after: rowOf(AFTER, after, held).row };
}
