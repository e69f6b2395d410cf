import type { NamedLedger, ParsedConsents } from "../../../cases/revenue/consents-case";
import type { Text } from "../../../record/text";
import { expression, listedAlong, part, total, type Axis, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { TableReader } from "../../definition/calls/table-reader";

/** The rows of a table of consents as native formulas. */
export interface CollectionTerms {
  readonly axis: Axis;
  /** The number of the row's ledger, from 1. */
  readonly ledger: Expression;
  readonly collected: Expression;
  /** Until when what a row says is good, on a day and from it on: see `validities`. */
  readonly day: Expression;
  readonly lapse: Expression;
  /** Good from the as-of date on, and whether it lapsed before. */
  readonly remaining: Expression;
  readonly isLapsed: Expression;
  /** Contacts of each ledger. */
  readonly contacts: readonly Expression[];
}

/** What the rows of a table of consents say, each guarded as the function checks it. */
export function collectionTerms(
  call: CallReader,
  consents: ParsedConsents,
  ledgers: readonly NamedLedger[],
  asOf: Expression,
): CollectionTerms {
  const table = new TableReader(call, consents, { fr: "recueil", en: "collection" });
  const { axis } = table;
  table.staysSaid("client");
  table.staysSaid("goods");
  const needed = (of: Expression | null): Expression => of ?? expression(0);
  const [day, contacts, collected] = [needed(table.column("day")), needed(table.column("contacts")), needed(table.column("collected"))];
  const withdrawnRead = table.column("withdrawn");
  const withdrawn = withdrawnRead ? part({ fr: "retirés", en: "withdrawn" }, formula`IF(${withdrawnRead}="",0,${withdrawnRead})`) : expression(0);
  const numberOf = consents.rows.map((_, row) => ledgers.findIndex(({ rows }) => rows.includes(row)) + 1);
  const ledger = listedAlong(axis, { fr: "numéro_de_base", en: "base_number" }, numberOf);
  const contactsOf = ledgers.map(({ rows }) => needed(table.cell(rows[0] ?? 0, "contacts")));
  const base = listedAlong(axis, { fr: "contacts_de_la_base", en: "contacts_of_the_base" }, numberOf.map((number) => needed(contactsOf[number - 1] ?? null)));
  // The same day of the next year, or 28 February.
  const lapse = part(
    { fr: "caducité", en: "lapse" },
    formula`MIN(DATE(YEAR(${day})+1,MONTH(${day}),DAY(${day})),DATE(YEAR(${day})+1,MONTH(${day})+1,0))`,
  );
  call.holdsAlong(axis, formula`${day}<=${asOf}`);
  call.holdsAlong(axis, formula`${withdrawn}<=${collected}`);
  call.holdsAlong(axis, formula`${contacts}=${base}`);
  // No more consents are good on the day of a row than there are contacts: every row is compared with all.
  const compared: Axis = { name: { fr: "recueil_comparé", en: "collection_compared" }, size: axis.size, across: true };
  const same = (values: readonly (string | number | Expression)[], name: Text) => listedAlong(compared, name, values);
  const otherDay = same(consents.rows.map((_, row) => table.cell(row, "day") ?? 0), { fr: "date_comparée_lue", en: "day_compared_read" });
  const other = part({ fr: "date_comparée", en: "day_compared" }, formula`IF(ISTEXT(${otherDay}),DATE(VALUE(LEFT(${otherDay},4)),VALUE(MID(${otherDay},6,2)),1),INT(${otherDay}))`);
  const otherLapse = part({ fr: "caducité_comparée", en: "lapse_compared" }, formula`MIN(DATE(YEAR(${other})+1,MONTH(${other}),DAY(${other})),DATE(YEAR(${other})+1,MONTH(${other})+1,0))`);
  const otherCollected = same(consents.rows.map((_, row) => table.cell(row, "collected") ?? 0), { fr: "recueillis_comparés", en: "collected_compared" });
  const otherLedger = same(numberOf, { fr: "numéro_comparé", en: "base_compared" });
  const good = total(formula`(${other}<=${day})*(${day}<${otherLapse})*${otherCollected}`, compared, { key: otherLedger, is: ledger });
  call.holdsAlong(axis, formula`${good}<=${contacts}`);
  table.stays();
  return {
    axis,
    ledger,
    collected,
    day,
    lapse,
    remaining: part({ fr: "restants_après_retraits", en: "left_after_withdrawals" }, formula`${collected}-${withdrawn}`),
    isLapsed: formula`${lapse}<${asOf}`,
    contacts: contactsOf,
  };
}

/** Share given again so many times: 0^0 is no number to a spreadsheet. */
export function givenAgainTimes(givenAgain: Expression, times: Expression): Expression {
  return formula`IF(${times}=0,1,${givenAgain}^${times})`;
}

/** How many consents of a row are good on a day. @see validities */
export function goodOn(on: Expression, rows: CollectionTerms, asOf: Expression, givenAgain: Expression): Expression {
  const { day, lapse, collected, remaining, isLapsed } = rows;
  const years = formula`YEAR(${on})-YEAR(${lapse})+IF(DATE(YEAR(${on}),MONTH(${lapse}),DAY(${lapse}))<=${on},1,0)`;
  const times = formula`MAX(0,${years})`;
  const later = formula`IF(${on}<${asOf},${collected},${remaining}*${givenAgainTimes(givenAgain, times)})`;
  return formula`IF(${on}<${day},0,IF(${isLapsed},IF(${on}<${lapse},${collected},0),${later}))`;
}
