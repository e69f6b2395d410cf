import type { RevenueCase } from "../../../cases/revenue/revenue-case";
import type { RevenueSources } from "../../../cases/revenue/revenue-sources";
import type { Text } from "../../../record/text";
import { expression, foundWhere, largest, listedAlong, part, placesAlong, total, type Axis, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { named } from "./lines";
import { revenueTerms, summed, type RevenueTerms } from "./revenue";

/** Both rows of CONCENTRATION as native formulas: of the reference, and of the revenue retained, summed by client. @see concentration */
export function concentrationRows(call: CallReader, sources: RevenueSources, found: RevenueCase) {
  const terms = revenueTerms(call, sources, found);
  terms.lines.table.stays();
  const { before, after } = revenueByLine(terms, found);
  const clients = clientTerms(terms.lines.table.axis, found.inputs.lines.map(({ client }) => client), named("client", "client"));
  const [reference, retained] = [clients(BEFORE, before), clients(AFTER, after)];
  call.holds(formula`${reference.all}>0`);
  return { before: reference.shares, after: retained.shares };
}

export const BEFORE = named("avant_la_loi", "before_the_law");
export const AFTER = named("après_la_loi", "after_the_law");

/** Revenue of each line over the window: of reference, and retained. */
export function revenueByLine({ months, lines, measures }: RevenueTerms, { levers }: RevenueCase) {
  return {
    before: part(named("CA_de_référence_de_l_horizon", "reference_over_the_window"), formula`${lines.monthly}*${levers.window.months}`),
    after: part(named("CA_conservé_par_ligne", "retained_by_line"), summed(measures.retained, months.axis)),
  };
}

/**
 * Concentration of amounts along an axis by the clients they are of, for amounts of several kinds.
 *
 * @param kind what the clients are called
 * @returns the concentration of amounts with a name; nothing to share is #N/A
 */
export function clientTerms(along: Axis, clientOf: readonly string[], kind: Text) {
  const clients = [...new Set(clientOf)];
  const axis: Axis = { name: named(`donneur_d_ordre_${kind.fr}`, `${kind.en}_company`), size: expression(clients.length) };
  const number = placesAlong(axis);
  const names = listedAlong(axis, named(`nom_du_${kind.fr}`, `name_of_${kind.en}`), clients);
  const key = listedAlong(along, named(`numéro_du_${kind.fr}`, `number_of_${kind.en}`), clientOf.map((client) => clients.indexOf(client) + 1));
  return (name: Text, amounts: Expression) => {
    const called = (fr: string, en: string) => named(`${fr}_${name.fr}`, `${en}_${name.en}`);
    const sums = part(called("CA_du_client", "revenue_of_client"), total(amounts, along, { key, is: number }));
    const all = part(called("CA_total", "revenue_in_all"), total(sums, axis));
    const squares = part(called("carré_de_la_part", "share_squared"), formula`IF(${all}>0,(${sums}/${all})^2,0)`);
    const sum = part(called("somme_des_carrés", "sum_of_squares"), total(squares, axis));
    const top = part(called("premier_CA", "top_revenue"), largest(sums, axis));
    const ifAny = (value: Expression) => formula`IF(${all}>0,${value},NA())`;
    const shares = {
      hhi: ifAny(formula`10000*${sum}`),
      topShare: ifAny(formula`${top}/${all}`),
      topClient: ifAny(foundWhere(names, axis, sums, top)),
      effectiveClients: ifAny(formula`1/${sum}`),
    };
    return { shares, all, top };
  };
}
