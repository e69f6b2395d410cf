import type { RevenueCase } from "../../../cases/revenue/revenue-case";
import type { RevenueSources } from "../../../cases/revenue/revenue-sources";
import type { Text } from "../../../record/text";
import { expression, foundWhere, largest, listedAlong, part, placesAlong, total, type Axis, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { named } from "./lines";
import { revenueTerms, summed } from "./revenue";

/** Both rows of CONCENTRATION as native formulas: of the reference, and of the revenue retained, summed by client. @see concentration */
export function concentrationRows(call: CallReader, sources: RevenueSources, found: RevenueCase) {
  const { months, lines, measures } = revenueTerms(call, sources, found);
  const { table } = lines;
  table.stays();
  const clients = [...new Set(found.inputs.lines.map(({ client }) => client))];
  const axis: Axis = { name: named("donneur_d_ordre", "client_company"), size: expression(clients.length) };
  const number = placesAlong(axis);
  const names = listedAlong(axis, named("nom_du_client", "name_of_client"), clients);
  const key = listedAlong(table.axis, named("numéro_du_client", "number_of_client"), found.inputs.lines.map(({ client }) => clients.indexOf(client) + 1));
  const rowOf = (name: Text, byLine: Expression) => {
    const called = (fr: string, en: string) => named(`${fr}_${name.fr}`, `${en}_${name.en}`);
    const sums = part(called("CA_du_client", "revenue_of_client"), total(byLine, table.axis, { key, is: number }));
    const all = part(called("CA_total", "revenue_in_all"), total(sums, axis));
    const squares = part(called("carré_de_la_part", "share_squared"), formula`IF(${all}>0,(${sums}/${all})^2,0)`);
    const sum = part(called("somme_des_carrés", "sum_of_squares"), total(squares, axis));
    const top = part(called("premier_CA", "top_revenue"), largest(sums, axis));
    const ifAny = (value: Expression) => formula`IF(${all}>0,${value},NA())`;
    const row = {
      hhi: ifAny(formula`10000*${sum}`),
      topShare: ifAny(formula`${top}/${all}`),
      topClient: ifAny(foundWhere(names, axis, sums, top)),
      effectiveClients: ifAny(formula`1/${sum}`),
    };
    return { row, all };
  };
  const reference = part(named("CA_de_référence_de_l_horizon", "reference_over_the_window"), formula`${lines.monthly}*${found.levers.window.months}`);
  const retained = part(named("CA_conservé_par_ligne", "retained_by_line"), summed(measures.retained, months.axis));
  const before = rowOf(named("avant_la_loi", "before_the_law"), reference);
  const after = rowOf(named("après_la_loi", "after_the_law"), retained);
  call.holds(formula`${before.all}>0`);
  return { before: before.row, after: after.row };
}
