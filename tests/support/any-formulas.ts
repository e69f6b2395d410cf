import fc from "fast-check";
import { CLOSED_FORM_FUNCTIONS } from "../../src/catalog/functions/closed-form-functions";
import { ENGINE_FUNCTIONS } from "../../src/catalog/functions/engine-functions";
import { NAMESPACE } from "../../src/catalog";

/** Names of the workbook in which the formulas stand. */
export const DEFINED = ["Taux", "Plan_retenu", "Ma.fonction", "été"];

const anyCell = fc
  .tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "b", "Z", "AA", "XFD"), fc.constantFrom("", "$"), fc.integer({ min: 1, max: 2_000 }))
  .map(([one, column, other, row]) => `${one}${column}${other}${row}`);
const anyArea = fc.oneof(anyCell, fc.tuple(anyCell, anyCell).map(([from, to]) => `${from}:${to}`), fc.constantFrom("$B:$C", "3:7"), anyCell.map((cell) => `${cell}#`));
const anySheet = fc.constantFrom("", "", "Lignes!", "'L''été 2026'!", "Q1!", "'Feuille (2)'!", "'[Budget 2026.xlsx]Ventes'!");
const anyStructured = fc.constantFrom("Lignes[#All]", "Lignes[[#All],[Client]:[CA]]", "Lignes[@Salaire]", "[@[Salaire brut]]", "Lignes['#1 ''[x'']]", "Réalisé[]", "Scénarios[[#Headers],[Base]]");
const anyReference = fc.oneof(fc.tuple(anySheet, anyArea).map((parts) => parts.join("")), anyStructured, fc.constantFrom(...DEFINED.slice(0, 2), "été"));
const anyText = fc
  .oneof(fc.string({ maxLength: 12 }), fc.constantFrom("RELAIS.SEVERANCE(A1)", "x".repeat(300), 'dit "oui"', "é, ç;{", '"'.repeat(200)))
  .map((text) => `"${text.replaceAll('"', '""')}"`);
const anyConstant = fc.oneof(fc.constantFrom("1", "0.5", "1E-3", "TRUE", "#N/A", "#REF!", "{1;2;3}", '{"Mois",12}', "-3", "50%"), anyText);
const anyBlank = fc.constantFrom("", "", "", " ", "\n  ");
const anyOwnName = fc.constantFrom(...[...CLOSED_FORM_FUNCTIONS, ...ENGINE_FUNCTIONS].map(({ id }) => `${NAMESPACE}.${id}`));
const anyOwn = fc.tuple(anyOwnName, fc.boolean()).map(([name, isSmall]) => (isSmall ? name.toLowerCase() : name));

/** A formula of any depth, without its "=". */
const { formula } = fc.letrec<{ formula: string }>((tie) => {
  const anyArgs = fc.array(fc.oneof({ weight: 6, arbitrary: tie("formula") }, { weight: 1, arbitrary: fc.constant("") }), { maxLength: 5 });
  const call = (name: fc.Arbitrary<string>) => fc.tuple(name, anyArgs, anyBlank).map(([called, args, blank]) => `${called}(${blank}${args.join(`,${blank}`)}${blank})`);
  return {
    formula: fc.oneof(
      { maxDepth: 4 },
      anyReference,
      anyConstant,
      call(anyOwn),
      call(anyOwn),
      call(fc.constantFrom("SUM", "IF", "INDEX", "CHOOSE", "IFERROR", "LOG10", "Ma.fonction")),
      fc.tuple(tie("formula"), anyBlank, fc.constantFrom("+", "-", "*", "/", "^", "&", "<>", ">=", "="), tie("formula")).map((parts) => parts.join("")),
      tie("formula").map((inside) => `(${inside})`),
      tie("formula").map((inside) => `@${inside}`),
      fc.tuple(anyOwn, tie("formula")).map(([name, array]) => `MAP(${array},${name})`),
      fc.tuple(anyOwn, tie("formula")).map(([name, array]) => `MAP(${array},LAMBDA(a,a*${name}(5000,a)))`),
      fc.tuple(tie("formula"), tie("formula")).map(([value, body]) => `LET(x,${value},x+${body})`),
    ),
  };
});

/** A formula of any depth, with its "=". */
export const anyFormula = formula.map((text) => `=${text}`);
