import { civil } from "../../../model/calendar/calendar";
import { ACTIVITY_CODES, BAN_DAY, LAW, type ActivityCode, type Prohibition } from "../../../model/revenue/law/law";
import { MIX_ROUNDING, MIX_SEPARATORS } from "../../record/quantity";
import type { Text } from "../../record/text";
import { CODES } from "../../tables/revenue/codes";
import { expression, is, part, placesAlong, type Choice, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";

/** How the table of the law says what is prohibited of a code; a reading is looked up by the number. */
const PROHIBITED: Readonly<Record<Prohibition, number>> = { none: 0, all: 1, "press-reading": 2, "b2b-reading": 3 };

const AXIS = { name: { fr: "rang", en: "place" }, size: expression(ACTIVITY_CODES.length) };

/** The law as a table, a row for each code; what is said of a code stands in a column. */
function listed(name: Text, of: (code: ActivityCode) => string | number): Expression {
  return part(name, { kind: "listed", axis: AXIS, values: ACTIVITY_CODES.map(of) });
}

interface Asked {
  readonly mix: Expression;
  readonly date: Expression;
  readonly frenchShare: Expression;
  readonly press: Expression;
  readonly b2b: Expression;
  readonly lang: Choice<"fr" | "en">;
}

/**
 * `classify` as native formulas over a table of the law, for a code or a mix with a space between each code and its share: the text is
 * laid out as ";O1 60%;I1 40%;", and each code looked for in it. Digits are read without the spreadsheet's own decimal sign.
 */
export function exposureFormulas({ mix, date, frenchShare, press, b2b, lang }: Asked) {
  const place = placesAlong(AXIS);
  const code = listed({ fr: "code_légal", en: "code_of_law" }, (one) => one);
  const text = part({ fr: "texte", en: "text" }, laidOut(mix));

  const isAlone = formula`${text}=";"&${code}&";"`;
  const start = part({ fr: "début", en: "begins" }, formula`IF(${isAlone},1,IFERROR(FIND(";"&${code}&" ",${text}),0))`);
  const from = formula`${start}+LEN(${code})+2`;
  const behind = formula`MID(${text},${from},FIND("%",${text}&"%",${start}+1)-${start}-LEN(${code})-2)`;
  const digits = part({ fr: "chiffres", en: "digits" }, formula`IF(${start}=0,"0",IF(${isAlone},"100",SUBSTITUTE(${behind},",",".")))`);
  const decimals = formula`IFERROR(LEN(${digits})-FIND(".",${digits}),0)`;
  const read = part({ fr: "part_lue", en: "share_read" }, formula`VALUE(SUBSTITUTE(${digits},".",""))/10^${decimals}/100`);
  const total = part({ fr: "total_lu", en: "total_read" }, formula`SUM(${read})`);
  const share = part({ fr: "part_code", en: "code_share" }, formula`${read}/${total}`);

  const rule = listed({ fr: "règle", en: "rule" }, (one) => PROHIBITED[LAW[one].prohibition]);
  const rescued = listed({ fr: "sauvé_par_consentement", en: "rescued_by_consent" }, (one) => (LAW[one].rescuedByConsent ? 1 : 0));
  const [year, month, day] = (["year", "month", "day"] as const).map((unit) => {
    const name = { year: { fr: "année_loi", en: "law_year" }, month: { fr: "mois_loi", en: "law_month" }, day: { fr: "jour_loi", en: "law_day" } }[unit];
    // What is never prohibited has no day, and its rule says so: any may stand there.
    return listed(name, (one) => civil(LAW[one].from ?? BAN_DAY)[unit]);
  }) as [Expression, Expression, Expression];
  const since = part({ fr: "interdit_depuis", en: "prohibited_since" }, formula`IF(${rule}=0,"",DATE(${year},${month},${day}))`);
  const reading = formula`IF(${rule}=${PROHIBITED["press-reading"]},${press},IF(${rule}=${PROHIBITED["b2b-reading"]},${b2b},${rule}))`;
  const prohibited = part({ fr: "part_interdite", en: "prohibited_share" }, formula`${frenchShare}*${share}*${reading}`);
  const now = part({ fr: "interdite_alors", en: "prohibited_then" }, formula`IF(${rule}=0,0,IF(INT(${date})>=${since},${prohibited},0))`);
  const curable = part({ fr: "sauvable", en: "curable" }, formula`${rescued}*${prohibited}`);
  const days = part({ fr: "jours", en: "days" }, formula`IF(${prohibited}>0,${since},"")`);

  // A prohibited share always outweighs a lawful one; of equals the first of the text leads.
  const weight = part({ fr: "poids", en: "weight" }, formula`IF(${start}=0,0-1,IF(${prohibited}>0,1+${prohibited},${share}))`);
  const top = part({ fr: "poids_maximal", en: "top_weight" }, formula`MAX(${weight})`);
  const leading = part({ fr: "début_premier", en: "leading_begins" }, formula`IF(${weight}=${top},${start},"")`);
  const first = part({ fr: "premier", en: "first_of_all" }, formula`MIN(${leading})`);
  const placed = part({ fr: "rang_premier", en: "leading_place" }, formula`IF(${start}=${first},${place},0)`);
  const at = part({ fr: "ligne_premier", en: "leading_row" }, formula`SUM(${placed})`);
  const reasons = { fr: listed({ fr: "motif_fr", en: "reason_fr" }, (one) => CODES[one].reason.fr), en: listed({ fr: "motif_en", en: "reason_en" }, (one) => CODES[one].reason.en) };

  const isFound = part({ fr: "trouvé", en: "found" }, formula`IF(${start}>0,1,0)`);
  const found = part({ fr: "codes_trouvés", en: "codes_found" }, formula`SUM(${isFound})`);
  const percents = part({ fr: "signes_pour_cent", en: "percent_signs" }, formula`LEN(${text})-LEN(SUBSTITUTE(${text},"%",""))`);
  const closed = formula`LEN(${text})-LEN(SUBSTITUTE(${text},"%;",""))=2*${percents}`;
  return {
    row: {
      prohibited: formula`SUM(${now})`,
      atFullLaw: formula`SUM(${prohibited})`,
      since: formula`IF(COUNT(${days})>0,MIN(${days}),"")`,
      rescuable: formula`SUM(${curable})`,
      reason: formula`IF(${is(lang, "en")},INDEX(${reasons.en},${at}),INDEX(${reasons.fr},${at}))`,
    },
    holds: formula`AND(ABS(${total}-1)<=${MIX_ROUNDING},${found}=MAX(1,${percents}),${closed})`,
  };
}

/** A mix as ";O1 60%;I1 40%;", whatever signs and spaces part it. */
function laidOut(mix: Expression): Expression {
  const replaced = (text: Expression, of: string, by: string) => formula`SUBSTITUTE(${text},${of},${by})`;
  const spaced = ["\u00a0", "\u202f", ":"].reduce((text, sign) => replaced(text, sign, " "), mix);
  const parted = MIX_SEPARATORS.filter((sign) => sign !== ";").reduce((text, sign) => replaced(text, sign, ";"), spaced);
  const tight = [["; ", ";"], [" ;", ";"], [" %", "%"]].reduce((text, [of, by]) => replaced(text, of as string, by as string), formula`TRIM(${parted})`);
  return formula`";"&UPPER(${tight})&";"`;
}
