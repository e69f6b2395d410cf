import { ADMINISTRATIVE_CEILING, FINE_PER_CALL } from "../../../../model/finance/fines";
import type { RevenueCase } from "../../../cases/revenue/revenue-case";
import type { RevenueSources } from "../../../cases/revenue/revenue-sources";
import { expression, listedAlong, part, placesAlong, total, type Axis, type Expression, type Operand } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { named } from "./lines";
import { revenueTerms, summed, sumOf, TERM_IDS, type RevenueTerms, type TermId } from "./revenue";

const CEILING = ADMINISTRATIVE_CEILING["legal-person"];
const AT_RISK = ["law", "lead", "exit", "other"] as const;

/** The rows of REVENUE.AT.RISK as native formulas: sums by line over the months, and their totals. */
export function riskBands(call: CallReader, sources: RevenueSources, found: RevenueCase) {
  const { inputs } = found;
  const terms = revenueTerms(call, sources, found);
  const { months, lines, measures } = terms;
  const { axis } = lines.table;
  lines.table.staysSaid("line");
  lines.table.staysSaid("site");
  lines.table.stays();
  const sums = TERM_IDS.map((id) => [id, sumByLine(id, summed(measures[id], months.axis))]);
  const byLine = Object.fromEntries(sums) as Record<TermId, Expression>;
  const ofAll = (id: TermId) => summed(byLine[id], axis);
  const texts = (name: ReturnType<typeof named>, values: readonly (string | number)[]) => listedAlong(axis, name, values);
  const fines = fineTerms(inputs, terms, byLine.residual);
  const runRate = ofAll("runRate");
  const rowOf = (of: (id: TermId) => Expression, others: Readonly<Record<"line" | "client" | "site" | "exposure" | "fines", Operand>>) => ({
    ...(Object.fromEntries(TERM_IDS.map((id) => [id, of(id)])) as Record<TermId, Expression>),
    atRisk: sumOf(AT_RISK.map(of)),
    ...others,
  });
  const exposure = formula`IF(${runRate}=0,0,${total(formula`${lines.prohibited}*${byLine.runRate}`, axis)}/${runRate})`;
  return [
    {
      axes: [axis],
      row: rowOf((id) => byLine[id], {
        line: texts(named("nom_de_la_ligne", "name_of_line"), sources.lines.rows.map(({ line }, index) => line ?? index + 1)),
        client: texts(named("donneur_d_ordre", "client_company"), inputs.lines.map(({ client }) => client)),
        site: texts(named("site_de_la_ligne", "site_of_line"), sources.lines.rows.map(({ site }) => site ?? "")),
        exposure: lines.prohibited,
        fines: fines.byLine,
      }),
    },
    { axes: [], row: rowOf(ofAll, { line: "Total", client: "", site: "", exposure, fines: fines.inAll }) },
  ];
}

function sumByLine(id: TermId, sum: Expression): Expression {
  return sum.kind === "number" ? sum : part(named(`${id}_par_ligne`, `${id}_by_line`), sum);
}

/** Exposure to fines of what was invoiced beyond what consent allows. @see residualFines */
function fineTerms(inputs: RevenueCase["inputs"], { lines }: RevenueTerms, residual: Expression): { readonly byLine: Operand; readonly inAll: Operand } {
  const price = lines.table.columnOfAny("revenuePerCall");
  if (!price) return { byLine: "", inAll: "" };
  const calls = part(named("appels_illicites", "unlawful_calls"), formula`IF(${price}="",0,${residual}/(IF(${price}="",1,${price})*${lines.rate}))`);
  const fineOf = (made: Expression) => formula`MIN(${CEILING},${FINE_PER_CALL}*${made})*${lines.eurRate}`;
  const clients = [...new Set(inputs.lines.map(({ client }) => client))];
  const axis: Axis = { name: named("client_facturé", "client_billed"), size: expression(clients.length) };
  const key = listedAlong(lines.table.axis, named("numéro_du_client", "number_of_client"), inputs.lines.map(({ client }) => clients.indexOf(client) + 1));
  const ofClient = part(named("appels_du_client", "calls_for_client"), total(calls, lines.table.axis, { key, is: placesAlong(axis) }));
  const fine = part(named("amende_du_client", "fine_for_client"), fineOf(ofClient));
  return { byLine: formula`IF(${price}="","",${fineOf(calls)})`, inAll: total(fine, axis) };
}
