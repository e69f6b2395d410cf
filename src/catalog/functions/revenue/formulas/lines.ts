import { civil, firstDay, monthOfDay } from "../../../../model/calendar/calendar";
import type { Mix } from "../../../../model/revenue/law/exposure";
import { BAN_DAY, LAW, PRESS_EXEMPT, type ActivityCode } from "../../../../model/revenue/law/law";
import type { RevenueSources } from "../../../cases/revenue/revenue-sources";
import type { Text } from "../../../record/text";
import type { LINES } from "../../../tables/revenue/lines";
import { dateOf } from "../../../twins/date-of";
import { expression, listedAlong, part, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader, LeverTerm } from "../../definition/calls/call-reader";
import { TableReader } from "../../definition/calls/table-reader";

/** Rows of Lignes as native formulas; what no line has is the same for all of them, or null. */
export interface LineTerms {
  readonly table: TableReader<(typeof LINES)["columns"]>;
  /** Of the line's currency, in MAD. */
  readonly rate: Expression;
  readonly eurRate: Expression;
  /** Reference revenue a month, in MAD. */
  readonly monthly: Expression;
  /** Month of the reference, as its first day or another. */
  readonly reference: Expression;
  /** Share of the run rate that the ban prohibits. */
  readonly prohibited: Expression;
  /** Share that was unlawful before; null where no line has any. */
  readonly unlawful: Expression | null;
  readonly optIn: Expression;
  readonly optInSpeed: Expression;
  readonly erosion: Expression;
  /** First day on which clients stop the prohibited share. */
  readonly leadFrom: Expression;
  /** First day behind the contract and the probability that it goes on; null where no line has an end. */
  readonly contract: { readonly from: Expression; readonly renewal: Expression } | null;
}

/** Later than any day that a cell may hold. */
export const NEVER = formula`DATE(9999,12,31)`;
export const BAN = dateOf(BAN_DAY);

export const named = (fr: string, en: string): Text => ({ fr, en });

/** What the rows of Lignes say, each guarded as the function checks it. */
export function lineTerms(call: CallReader, { lines, levers }: Pick<RevenueSources, "lines" | "levers">, mixes: readonly Mix[]): LineTerms {
  const lever = (id: Parameters<CallReader["lever"]>[0]) => call.lever(id, levers);
  const table = new TableReader(call, lines, named("ligne", "line"));
  table.staysSaid("client");
  table.staysSaid("mix");
  const own = (key: "optIn" | "optInSpeed" | "erosion" | "clientLead", name: Text): Expression => {
    const cells = table.column(key, named(`${name.fr}_de_la_ligne`, `${name.en}_of_the_line`));
    const { value } = lever(key);
    return cells ? part(name, formula`IF(${cells}="",${value},${cells})`) : value;
  };
  const orElse = (key: "currency" | "frenchShare" | "renewal", otherwise: string | number): Expression | null => {
    const cells = table.column(key);
    return cells && formula`IF(${cells}="",${otherwise},${cells})`;
  };
  const asOf = lever("asOf").value;
  const eurRate = lever("eurRate").value;
  const currency = orElse("currency", "MAD");
  const rate = currency ? part(named("cours", "rate"), formula`IF(${currency}="EUR",${eurRate},1)`) : expression(1);
  const revenue = table.column("revenue") ?? expression(0);
  const reading = { press: readingOf(lever("press")), b2b: lever("b2b").value };
  const french = orElse("frenchShare", 1);
  const mix = mixTerms(table, mixes, { revenue, french });
  const share = (of: Expression) => (french ? formula`${french}*${of}` : of);
  const prohibited = part(named("exposition", "exposure"), share(prohibitedOf(mix, reading)));
  const unlawful = mix.unlawful && part(named("part_déjà_illicite", "unlawful_share"), share(mix.unlawful));
  const month = table.column("referenceMonth");
  const reference = month ? part(named("mois_du_CA", "month_of_revenue"), formula`IF(${month}="",${asOf},${month})`) : asOf;
  referenceHolds(call, table, month, asOf, prohibited);
  const { year, month: ofBan, day } = civil(BAN_DAY);
  const lead = own("clientLead", named("anticipation_en_mois", "client_lead_in_months"));
  const end = table.columnOfAny("contractEnd");
  return {
    table,
    rate,
    eurRate,
    monthly: currency ? part(named("CA_en_MAD", "revenue_in_MAD"), formula`${revenue}*${rate}`) : revenue,
    reference,
    prohibited,
    unlawful,
    optIn: own("optIn", named("opt_in", "opt_in")),
    optInSpeed: own("optInSpeed", named("vitesse", "speed")),
    erosion: own("erosion", named("érosion", "erosion")),
    leadFrom: part(named("anticipation_dès_le", "client_lead_from"), formula`DATE(${year},${ofBan}-${lead},${day})`),
    contract: end && {
      from: part(named("après_contrat_dès_le", "behind_contract_from"), formula`IF(${end}="",${NEVER},${end}+1)`),
      renewal: part(named("renouvellement", "renewal"), orElse("renewal", 0) ?? expression(0)),
    },
  };
}

/** Of a share of the law that may be left blank: the press is exempt. */
function readingOf({ value, isBlank }: LeverTerm): Expression {
  return formula`IF(${isBlank},${PRESS_EXEMPT},${value})`;
}

/** Shares of each line's mix by what the law says of them; null where no line has any. */
interface MixTerms {
  readonly banned: Expression;
  readonly press: Expression | null;
  readonly b2b: Expression | null;
  readonly unlawful: Expression | null;
}

/** Digits that a formula keeps of a figure. */
const DIGITS = 15;

function mixTerms(table: LineTerms["table"], mixes: readonly Mix[], sold: { readonly revenue: Expression; readonly french: Expression | null }): MixTerms {
  const sharesOf = (name: Text, isOf: (code: ActivityCode) => boolean): Expression | null => {
    const sumIn = (mix: Mix) => mix.reduce((sum, { code, share }) => (isOf(code) ? sum + share : sum), 0);
    const shares = mixes.map((mix) => Number(sumIn(mix).toPrecision(DIGITS)));
    return shares.some((share) => share > 0) ? listedAlong(table.axis, name, shares) : null;
  };
  const isNew = (code: ActivityCode) => (LAW[code].from ?? -Infinity) >= BAN_DAY;
  const banned = sharesOf(named("part_interdite_du_mélange", "banned_share_of_mix"), (code) => isNew(code) && LAW[code].prohibition === "all");
  const press = sharesOf(named("part_presse_du_mélange", "press_share_of_mix"), (code) => LAW[code].prohibition === "press-reading");
  const b2b = sharesOf(named("part_B2B_du_mélange", "b2b_share_of_mix"), (code) => LAW[code].prohibition === "b2b-reading");
  const always = sharesOf(named("part_déjà_illicite_du_mélange", "unlawful_share_of_mix"), (code) => LAW[code].from !== null && !isNew(code));
  const asked = sharesOf(named("part_sur_demande_du_mélange", "requested_share_of_mix"), (code) => code === "O3R");
  const beyond = asked && beyondRequests(table, asked, sold);
  const unlawful = always && beyond ? formula`${always}+${beyond}` : (always ?? beyond);
  return { banned: banned ?? listedAlong(table.axis, named("part_interdite_du_mélange", "banned_share_of_mix"), mixes.map(() => 0)), press, b2b, unlawful };
}

/** Calls that answer requests beyond those received, as a share of the mix; null where no line says how many. @see withinRequests */
function beyondRequests(table: LineTerms["table"], asked: Expression, { revenue, french }: { readonly revenue: Expression; readonly french: Expression | null }): Expression | null {
  const [requests, price] = [table.columnOfAny("requests"), table.column("revenuePerCall")];
  if (!requests || !price) return null;
  const sold = french ? formula`${revenue}*${french}*${asked}` : formula`${revenue}*${asked}`;
  const isCapped = formula`AND(ISNUMBER(${requests}),ISNUMBER(${price}),${sold}>0)`;
  return part(named("part_au_delà_des_demandes", "share_beyond_requests"), formula`IF(${isCapped},${asked}*(1-MIN(1,${requests}*${price}/${sold})),0)`);
}

function prohibitedOf({ banned, press, b2b }: MixTerms, reading: { readonly press: Expression; readonly b2b: Expression }): Expression {
  const withPress = press ? formula`${banned}+${press}*${reading.press}` : banned;
  return b2b ? formula`${withPress}+${b2b}*${reading.b2b}` : withPress;
}

/** That a reference is of a month before the law cut it. @see revenueFaults */
function referenceHolds(call: CallReader, { axis }: LineTerms["table"], month: Expression | null, asOf: Expression, prohibited: Expression): void {
  const before = formula`${asOf}<${BAN}`;
  if (!month) return call.holds(before);
  const monthOfBan = dateOf(firstDay(monthOfDay(BAN_DAY)));
  const isUnderBan = formula`IF(${month}=${monthOfBan},${asOf}>=${BAN},${month}>${monthOfBan})`;
  call.holdsAlong(axis, formula`IF(${month}="",${before},IF(${isUnderBan},${prohibited}<=0,TRUE))`);
}
