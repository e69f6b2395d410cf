import type { RevenueCase } from "../../../cases/revenue/revenue-case";
import type { RevenueSources } from "../../../cases/revenue/revenue-sources";
import { expression, listedAlong, part, placesAlong, total, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { TableReader } from "../../definition/calls/table-reader";
import { named, type LineTerms } from "./lines";
import type { MonthTerms } from "./months";

/** Measures that an invoice is held against or decides, by line and month. */
interface Modelled {
  readonly runRate: Expression;
  readonly law: Expression;
  readonly lead: Expression;
  readonly stopped: Expression;
  readonly exit: Expression;
  readonly retained: Expression;
  readonly realised: Expression;
  readonly unlawful: Expression;
  /** What is retained, nobody consenting. */
  readonly unconsented: Expression;
}

/** These, and the most that each cause can take. @see MostByCause */
export interface InvoicedTerms extends Modelled {
  readonly forecast: Expression;
  readonly most: Readonly<Record<"law" | "lead" | "stopped" | "exit" | "unlawful", Expression>>;
}

type Measured = Omit<Modelled, "runRate"> & { readonly other: Expression; readonly modelled: Expression; readonly residual: Expression };

const NONE = expression(0);
const isNone = (node: Expression) => node.kind === "number" && node.value === 0;

/** Invoiced amounts in the place of modelled months that the as-of date has closed. @see applyActual */
export function withInvoices(
  call: CallReader,
  { actuals }: RevenueSources,
  inputs: RevenueCase["inputs"],
  { lines, months, asOf }: { readonly lines: LineTerms; readonly months: MonthTerms; readonly asOf: Expression },
  { runRate, law, lead, stopped, exit, retained, realised, unlawful, unconsented, most }: InvoicedTerms,
): Measured {
  const measure = (fr: string, en: string, value: Expression) => (isNone(value) ? NONE : part(named(fr, en), value));
  const withoutConsent = (value: Expression) => measure("CA_conservé_sans_consentement", "retained_without_consent", value);
  const told = measure("perte_réalisée", "loss_realised", realised);
  if (!actuals) {
    const kept = measure("CA_conservé", "revenue_retained", retained);
    return { law, lead, stopped, exit, retained: kept, realised: told, unlawful: measure("déjà_illicite", "unlawful", unlawful), unconsented: withoutConsent(unconsented), other: NONE, modelled: told, residual: NONE };
  }
  const table = new TableReader(call, actuals, named("facture", "invoice"));
  table.staysSaid("line");
  lines.table.staysSaid("line");
  const [month, amount] = [table.column("month", named("mois_facturé", "month_invoiced")), table.column("invoiced")];
  table.stays();
  const key = listedAlong(table.axis, named("ligne_facturée", "line_invoiced"), inputs.actuals.map(({ line }) => line + 1));
  const is = placesAlong(lines.table.axis);
  const matched = { key, is };
  const ofMonth = formula`${month ?? NONE}=${months.first}`;
  const count = part(named("nombre_de_factures", "number_of_invoices"), total(formula`1*(${ofMonth})`, table.axis, matched));
  const sum = part(named("facturé", "invoiced"), total(formula`(${ofMonth})*${amount ?? NONE}`, table.axis, matched));
  const inMad = part(named("facturé_en_MAD", "invoiced_in_MAD"), formula`${sum}*${lines.rate}`);
  const isClosed = part(named("mois_clos_et_facturé", "closed_and_invoiced"), formula`IF(${count}>0,IF(${months.next}<=${asOf},1,0),0)`);
  const either = (invoiced: Expression, modelled: Expression) => (isNone(invoiced) && isNone(modelled) ? NONE : formula`IF(${isClosed}=1,${invoiced},${modelled})`);
  /** What each cause takes of what the invoice lacks, in their order. */
  let lack = part(named("manque", "lack"), formula`MAX(0,${runRate}-${inMad})`);
  const takes = (fr: string, en: string, cap: Expression): Expression => {
    if (isNone(cap)) return NONE;
    const taken = part(named(`manque_pris_${fr}`, `lack_taken_${en}`), formula`MIN(${lack},${cap})`);
    lack = part(named(`manque_après_${fr}`, `lack_after_${en}`), formula`${lack}-${taken}`);
    return taken;
  };
  const taken = { law: takes("loi", "law", most.law), lead: takes("anticipation", "lead", most.lead), stopped: takes("arrêt", "stop", most.stopped), exit: takes("départ", "exit", most.exit) };
  const other = part(named("écart_constaté", "other_observed"), formula`IF(${isClosed}=1,${lack}+MIN(0,${runRate}-${inMad}),0)`);
  const observed = {
    law: measure("perte_par_la_loi_constatée", "loss_by_law_observed", either(taken.law, law)),
    lead: measure("perte_par_anticipation_constatée", "loss_by_lead_observed", either(taken.lead, lead)),
    stopped: measure("arrêt_de_l_illicite_constaté", "unlawful_stopped_observed", either(taken.stopped, stopped)),
    exit: measure("perte_par_départ_constatée", "loss_by_exits_observed", either(taken.exit, exit)),
  };
  const atRisk = [observed.law, observed.lead, observed.exit].filter((one) => !isNone(one)).reduce((all, one) => formula`${all}+${one}`, other);
  return {
    ...observed,
    other,
    retained: measure("CA_conservé", "revenue_retained", either(inMad, retained)),
    unconsented: withoutConsent(either(inMad, unconsented)),
    realised: measure("perte_réalisée_constatée", "loss_realised_observed", either(atRisk, told)),
    modelled: measure("réalisé_estimé", "realised_modelled", either(NONE, told)),
    unlawful: measure("déjà_illicite", "unlawful", either(formula`MIN(${inMad},${most.unlawful})`, unlawful)),
    residual: measure("illicite_résiduel", "residual_unlawful", either(formula`MIN(MAX(0,${inMad}-(${runRate}-${law})),${law})`, NONE)),
  };
}
