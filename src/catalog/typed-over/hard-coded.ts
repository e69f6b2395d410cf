import { carried } from "../sharing/formula/carrier";
import { piecesOf, type Piece } from "../sharing/formula/pieces";

/** Counts of days, hours, minutes and seconds that no one decides: they convert. */
const CALENDAR: ReadonlySet<number> = new Set([
  24, 26, 28, 29, 30, 31, 52, 60, 90, 191, 360, 364, 365, 365.25, 366, 1440, 1800, 3600, 86_400,
]);

/** Calls in which a number that stands alone in an argument is an amount, a rate, a bound. */
const TAKES_AMOUNTS: ReadonlySet<string> = new Set(
  "(|IF|IFS|IFERROR|IFNA|SWITCH|SUM|PRODUCT|SUMPRODUCT|MIN|MAX|AVERAGE|ABS|NPV|PMT|FV|PV|LET".split("|"),
);

/** Calls whose numbers are places, counts, digits, dates or choices, and the arguments that are; null for all of them. */
const STRUCTURE: Readonly<Record<string, readonly number[] | null>> = {
  ...Object.fromEntries(
    ("INDEX|MATCH|XMATCH|XLOOKUP|OFFSET|CHOOSE|DATE|TIME|EDATE|EOMONTH|WEEKDAY|WEEKNUM|WORKDAY|NETWORKDAYS|YEARFRAC|LEFT|RIGHT|MID|SEQUENCE|" +
      "RANDARRAY|RANDBETWEEN|SUBTOTAL|AGGREGATE|LARGE|SMALL|PERCENTILE|PERCENTILE.INC|PERCENTILE.EXC|QUARTILE|RANK|MOD|CEILING|FLOOR|MROUND|" +
      "INDIRECT|ADDRESS|ROW|COLUMN|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|REPT|SUBSTITUTE|FIND|SEARCH|TEXT|DATEDIF|LOG|POWER|NORM.DIST|NORM.INV").split("|").map((name) => [name, null]),
  ),
  VLOOKUP: [2, 3],
  HLOOKUP: [2, 3],
  ROUND: [1],
  ROUNDUP: [1],
  ROUNDDOWN: [1],
  TRUNC: [1],
};

const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*", "/"]);

/** An amount, a rate or the like that is written into a formula, as it stands there: "0.2", "5%", "15000". */
export function hardCodedIn(formula: string): string[] {
  if (carried(formula) !== null) return [];
  const pieces = piecesOf(formula).filter(({ kind }) => kind !== "space");
  const open: { readonly name: string; argument: number }[] = [];
  const found: string[] = [];
  pieces.forEach((piece, at) => {
    const { kind, text } = piece;
    if (kind === "sign" && (text === "(" || text === "{")) {
      const before = pieces[at - 1];
      open.push({ name: text === "{" ? "{" : before?.kind === "call" ? before.text.toUpperCase() : "(", argument: 0 });
    }
    if (kind === "sign" && (text === ")" || text === "}")) open.pop();
    const inside = open.at(-1);
    if (kind === "sign" && text === "," && inside) inside.argument += 1;
    if (kind !== "number") return;
    const isPercent = pieces[at + 1]?.text === "%";
    if (isHarmless(isPercent ? Number(text) / 100 : Number(text)) || pieces[at - 1]?.text === "^") return;
    if (open.some(isStructure)) return;
    const [before, behind] = [pieces[at - 1], pieces[at + (isPercent ? 2 : 1)]];
    if (isOperand(before, behind) || inside === undefined || (isAlone(before, behind) && TAKES_AMOUNTS.has(inside.name))) {
      found.push(isPercent ? `${text}%` : text);
    }
  });
  return found;
}

/** Whether numbers there are places or choices. What our own functions are given stands in their help, and the pane writes it itself. */
function isStructure({ name, argument }: { readonly name: string; readonly argument: number }): boolean {
  if (name === "{" || /^(?:RELAIS|NATIF)\./.test(name)) return true;
  const places = STRUCTURE[name];
  return places === null || (places?.includes(argument) ?? false);
}

function isOperand(before: Piece | undefined, behind: Piece | undefined): boolean {
  const is = (piece: Piece | undefined) => piece?.kind === "sign" && ARITHMETIC.has(piece.text);
  return is(before) || is(behind);
}

function isAlone(before: Piece | undefined, behind: Piece | undefined): boolean {
  return /^[(,]$/.test(before?.text ?? "(") && /^[),]$/.test(behind?.text ?? ")");
}

/** Small counts, powers of ten, halves, what converts one unit of time into another, and what is next to nothing. */
function isHarmless(value: number): boolean {
  if (Number.isInteger(value) && value <= 12) return true;
  return value === 0.5 || value <= 0.001 || CALENDAR.has(value) || /^10*$/.test(String(value));
}
