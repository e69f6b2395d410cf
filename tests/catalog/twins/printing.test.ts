import { CLOSED_FORM_FUNCTIONS } from "../../../src/catalog/functions/closed-form-functions";
import { twinOf } from "../../../src/catalog/functions/definition/twin-of";
import { EMPLOYER_CHARGES } from "../../../src/catalog/functions/workforce/employer-charges";
import { SEVERANCE } from "../../../src/catalog/functions/dismissal/severance";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";
import { calculationSheet } from "../../../src/catalog/twins/calculation-sheet";
import { EXCEL_FUNCTIONS } from "../../../src/catalog/twins/excel-functions";
import { expression, operation, part, type Expression } from "../../../src/catalog/twins/expression";
import { folded } from "../../../src/catalog/twins/folding";
import { formula } from "../../../src/catalog/twins/formula";
import { lambdaCall, lambdaFormula } from "../../../src/catalog/twins/lambda-printing";
import { plainFormula } from "../../../src/catalog/twins/plain-printing";
import type { Twin } from "../../../src/catalog/twins/twin";

const TWINS = CLOSED_FORM_FUNCTIONS.flatMap((fn) => twinOf(fn) ?? []);
/** As long as a reference to another sheet is. */
const FAR_CELL = "'Hypothèses du plan 2026'!$AB$1234";

const LAMBDA_ALONE = ["HSTACK", "LAMBDA", "LET", "MMULT", "SEQUENCE", "TRANSPOSE", "VSTACK"];
const PLAIN_ALONE = ["INDIRECT"];

const withoutTexts = (text: string) => text.replace(/"(?:[^"]|"")*"|'[^']*'/g, '""');
const functionsIn = (text: string) => [...new Set([...withoutTexts(text).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name = ""]) => name))];
const given = (twin: Twin, argument: (at: number) => string) => Object.fromEntries(Object.keys(twin.parameters).map((key, at) => [key, argument(at)]));

/** What a function is in plain cells: one formula where that is short enough, else those of a calculation sheet. */
function plainTexts(twin: Twin, cells: Readonly<Record<string, string>>, locale: Locale): string[] {
  if (twin.isOneFormula && !LONG.includes(twin.id)) return [plainFormula(twin, cells, locale)];
  return calculationSheet(twin, cells, locale, { places: 24 }).cells.flatMap(({ formula: text }) => text ?? []);
}

/** One formula of near cells alone. */
const LONG = ["ERLANG.AGENTS"];

/** How deep calls stand in calls. */
function depthOf(text: string): number {
  let most = 0;
  const open: boolean[] = [];
  for (const [sign] of withoutTexts(text).matchAll(/[A-Z0-9.]+\(|\(|\)/g)) {
    if (sign === ")") open.pop();
    else open.push(sign !== "(");
    most = Math.max(most, open.filter(Boolean).length);
  }
  return most;
}

/** What a LAMBDA binds: its parameters, then the names of its LET. */
function namesBound(text: string): { parameters: string[]; parts: string[] } {
  const bare = withoutTexts(text);
  const parameters = /^=LAMBDA\(((?:[a-z_0-9]+,)+)/.exec(bare)?.[1]?.split(",").slice(0, -1) ?? [];
  const let_ = bare.indexOf("LET(");
  if (let_ < 0) return { parameters, parts: [] };
  const pieces: string[] = [""];
  let depth = 1;
  for (const sign of bare.slice(let_ + 4)) {
    if (sign === "(") depth += 1;
    if (sign === ")" && --depth === 0) break;
    if (sign === "," && depth === 1) pieces.push("");
    else pieces.push((pieces.pop() ?? "") + sign);
  }
  return { parameters, parts: pieces.slice(0, -1).filter((_, at) => at % 2 === 0) };
}

test("every function in closed form has a native formula, or says why it has none", () => {
  expect(CLOSED_FORM_FUNCTIONS.filter(({ twin, callTwin, withoutTwin }) => !twin && !callTwin && !withoutTwin).map(({ id }) => id)).toEqual([]);
  const none = CLOSED_FORM_FUNCTIONS.filter(({ twin, callTwin }) => !twin && !callTwin).map(({ id }) => id);
  expect(none.sort()).toEqual(["CASH.PLAN", "SCENARIO.BRIDGE", "SCENARIO.COMPARE"]);
});

describe.each(TWINS.map((twin) => [twin.id, twin] as const))("the native formula of %s", (_, twin) => {
  test.each(LOCALES)("is plain in %s: functions of 2010, within 8,192 characters and 64 calls in each other, of far cells and of expressions too", (locale) => {
    for (const text of [() => FAR_CELL, (at: number) => `SUM(B${at + 1},1)/2`].flatMap((argument) => plainTexts(twin, given(twin, argument), locale))) {
      expect(text.length).toBeLessThanOrEqual(8_192);
      expect(depthOf(text)).toBeLessThanOrEqual(64);
      expect(functionsIn(text).filter((name) => ![...EXCEL_FUNCTIONS, ...PLAIN_ALONE].includes(name))).toEqual([]);
      expect(text).not.toMatch(/[([,=<>*/^+-]-[A-Za-z(]/);
    }
  });

  test.each(LOCALES)("is a LAMBDA in %s: no name twice, none but its own, none that is a cell's, no minus before one", (locale) => {
    const text = lambdaFormula(twin, locale);
    const { parameters, parts } = namesBound(text);
    const names = [...parameters, ...parts];
    expect(parameters).toEqual(Object.values(twin.parameters).map(({ name }) => name[locale]));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /^(?:[a-z]{1,3}\d+|[rlc]\d*(?:c\d*)?)$/i.test(name))).toEqual([]);
    expect([...new Set(withoutTexts(text).match(/[a-z_][a-z_0-9]*/g))].filter((name) => !names.includes(name))).toEqual([]);
    expect(functionsIn(text).filter((name) => ![...EXCEL_FUNCTIONS, ...LAMBDA_ALONE].includes(name))).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(8_192);
    expect(depthOf(text)).toBeLessThanOrEqual(64);
    expect(text).not.toMatch(/[([,=<>*/^+-]-[a-z(]/);
  });

  test("keeps the words of both languages in either, for a workbook goes from one to the other", () => {
    const words = (text: string) => new Set(text.match(/"(?:[^"]|"")*"/g));
    expect(words(lambdaFormula(twin, "fr"))).toEqual(words(lambdaFormula(twin, "en")));
  });
});

const severance = twinOf(SEVERANCE) as Twin;
const charges = twinOf(EMPLOYER_CHARGES) as Twin;

test("an expression stands in brackets in a plain formula, a reference, a figure or one call as it is", () => {
  const body = (wage: string) => /,(0\.1211.*),NA\(\)\)$/.exec(plainFormula(charges, { wage }, "fr"))?.[1];
  expect(body("B2")).toBe("0.1211*B2+0.0898*MIN(B2,6000)");
  expect(body("Équipe[Salaire brut]")).toBe("0.1211*Équipe[Salaire brut]+0.0898*MIN(Équipe[Salaire brut],6000)");
  expect(body("'Paie d''août'!B2")).toBe("0.1211*'Paie d''août'!B2+0.0898*MIN('Paie d''août'!B2,6000)");
  expect(plainFormula(charges, { wage: "B2+100" }, "fr")).toContain("0.1211*(B2+100)+0.0898*MIN(B2+100,6000)");
  expect(plainFormula(charges, { wage: "SUM(B2:B4)" }, "fr")).toContain("0.1211*SUM(B2:B4)+");
  expect(plainFormula(charges, { wage: "SUM(B2)*SUM(B3)" }, "fr")).toContain("0.1211*(SUM(B2)*SUM(B3))+");
  expect(plainFormula(charges, { wage: "12000" }, "fr")).toBe("=0.1211*12000+0.0898*MIN(12000,6000)");
});

test("a call by name says all its arguments, in the words of the reader", () => {
  expect(lambdaCall(severance, { wage: "B2", years: "C2+1" }, "fr")).toBe('=NATIF.SEVERANCE(B2,C2+1,"fraction",1,FALSE)');
  expect(() => lambdaCall(severance, { wage: "B2" }, "fr")).toThrow("SEVERANCE is called without years");
});

test("what constants decide is decided, and no figure is worked out", () => {
  const text = plainFormula(severance, { wage: "B2", years: "C2" }, "fr");
  expect(text).not.toMatch(/fraction|prorata|\*1\b|TRUE|FALSE/);
  expect(text).toContain("*B2/191");
  expect(folded(formula`IF(AND(TRUE,OR(FALSE,1=1)),8/(365/12),0)`)).toEqual(formula`8/(365/12)`);
  expect(folded(formula`1*(${formula`MAX(1,2)`})`)).toEqual(formula`MAX(1,2)`);
  // A sum takes no account of what is true.
  expect(folded(formula`1*(2<MAX(1,2))`)).toEqual(formula`1*(2<MAX(1,2))`);
});

/** A function without arguments. */
function twinOfNothing(body: Expression): Twin {
  return { id: "X", parameters: {}, body, sheet: { taken: expression(true), headers: [], rows: [[body]] }, isOneFormula: true };
}

test("operators bind as in a spreadsheet, and what is put in stays whole", () => {
  const [a, b] = [formula`MAX(1,2)`, formula`MIN(1,2)-1`];
  expect(formula`${a}-${b}`).toEqual(operation(a, "-", b));
  expect(formula`1-2-3*4^2`).toEqual(operation(operation(1, "-", 2), "-", operation(3, "*", operation(4, "^", 2))));
  const printed = (body: typeof a) => plainFormula(twinOfNothing(body), {}, "fr");
  expect(printed(formula`${a}-${b}`)).toBe("=MAX(1,2)-(MIN(1,2)-1)");
  expect(printed(formula`2/(3/4)-(1-2)*3`)).toBe("=2/(3/4)-(1-2)*3");
  expect(printed(formula`MAX(0,${-5}+${a},${a}-${-5})`)).toBe("=MAX(0,-5+MAX(1,2),MAX(1,2)-(-5))");
});

test("a slip in a formula is told where it is made", () => {
  expect(() => formula`XLOOKUP(1,2,3)`).toThrow("no formula of the functions that every spreadsheet has");
  expect(() => formula`MAX(1,2`).toThrow("no formula");
  expect(() => formula`1+?`).toThrow("no formula: ?");
  const wages = formula`1`;
  expect(() => plainFormula(twinOfNothing(expression(1 / 3)), {}, "fr")).toThrow("more digits than a cell keeps");
  const twice = operation(part({ fr: "un", en: "one" }, formula`MAX(1,2)`), "+", part({ fr: "un", en: "one" }, formula`MAX(1,3)`));
  expect(() => lambdaFormula(twinOfNothing(operation(wages, "+", twice)), "fr")).toThrow("two parts are called un");
});
