import type { CellValue } from "../../src/catalog/record/cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { revenueCase } from "../../src/catalog/cases/revenue/revenue-case";
import { parseTable } from "../../src/catalog/reading/parse-table";
import type { Column, TableSpec } from "../../src/catalog/record/table";
import { readCorrelations } from "../../src/catalog/tables/uncertainty/correlations";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { UNCERTAINTY } from "../../src/catalog/tables/uncertainty/uncertainty";
import { uncertaintyCase } from "../../src/catalog/cases/uncertainty/uncertainty-case";
import { inverse, type Distribution } from "../../src/model/uncertainty/distributions/distribution";
import { DRIVERS, type Driver } from "../../src/model/uncertainty/simulation/inputs/uncertainty";
import { day } from "../support/dates";
import { within } from "../support/within";
import { spaced } from "./asking";

type Rows = readonly (readonly CellValue[])[];

const at = <C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>, values: Rows) => parseTable(spec, { values, origin: { sheet: spec.name.fr, row: 0, column: 0 } });

const HEADERS = ["Facteur", "Loi", "Bas", "Probable", "Haut", "Bornes", "Observations", "Ligne"];
const LINE_ROWS: Rows = [["Ligne", "Client", "Code", "CA de référence", "Opt-in atteint"], ["L1", "A", "O1", 600_000, ""], ["L2", "B", "O1", 400_000, 0.1]];

function caseOf(rows: Rows | null, optIn = 0.08, correlations: Rows | null = null, headers: readonly CellValue[] = HEADERS) {
  const lines = at(LINES, LINE_ROWS);
  const planned = revenueCase({ lines, clients: null, actuals: null, consents: null, levers: null, assumptions: null, options: { asOf: day("2026-08-01"), optIn } });
  const uncertainty = rows && at(UNCERTAINTY, [headers, ...rows]);
  const matrix = correlations && readCorrelations({ values: correlations, origin: { sheet: "Corrélations", row: 0, column: 0 } });
  // What a cell alone gets wrong is told before anything is made of it.
  const isRead = !uncertainty?.problems.some(({ severity }) => severity === "error");
  const found = uncertaintyCase({ uncertainty: isRead ? uncertainty : null, correlations: matrix, lines, work: null }, planned);
  return { ...found, problems: [...(uncertainty?.problems ?? []), ...(matrix?.problems ?? []), ...found.problems] };
}

const driver = (rows: Rows, of: Driver, optIn?: number): Distribution | undefined => {
  const { problems, uncertainty } = caseOf(rows, optIn);
  expect(problems).toEqual([]);
  return uncertainty.drivers[of];
};
const told = ({ problems: [problem] }: ReturnType<typeof caseOf>): string => {
  if (!problem) throw new Error("was not refused");
  const { cause, cure } = inWords(problem, "fr");
  return spaced(`${problem.severity} ${problem.place.address} ${cause}. ${cure}`);
};

describe("without a table", () => {
  test.each([
    { optIn: 0.08, min: 0.02, max: 0.2 },
    { optIn: 0.01, min: 0.01, max: 0.2 },
    { optIn: 0.3, min: 0.02, max: 0.3 },
  ])("the opt-in alone is uncertain, likeliest where the scenario has it: $optIn", ({ optIn, min, max }) => {
    const { uncertainty, assumed } = caseOf(null, optIn);
    expect({ drivers: uncertainty.drivers, assumed, exits: uncertainty.clientExits }).toEqual({ drivers: { optIn: { kind: "pert", min, mode: optIn, max } }, assumed: true, exits: true });
  });
});

describe("a row", () => {
  test.each<{ what: string; row: readonly CellValue[]; of: Driver; is: Distribution }>([
    { what: "PERT with a blank mode: the scenario's", row: ["Taux d'opt-in", "PERT", 0.02, "", 0.2], of: "optIn", is: { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 } },
    { what: "in English, other case", row: ["opt-in YIELD", "pert", 0.02, 0.08, 0.2], of: "optIn", is: { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 } },
    { what: "triangular factor", row: ["Volumes", "Triangulaire", 0.9, "", 1.05], of: "volume", is: { kind: "triangular", min: 0.9, mode: 1, max: 1.05 } },
    { what: "uniform by its ends", row: ["Prix du travail nouveau", "uniform", 0.9, "", 1.1], of: "price", is: { kind: "uniform", min: 0.9, max: 1.1 } },
    { what: "Bernoulli by its probability", row: ["Autorisation de licenciement", "Bernoulli", "", 0.85, ""], of: "authorisation", is: { kind: "bernoulli", probability: 0.85 } },
    { what: "empirical, French decimals and percent signs", row: ["Attrition", "Empirique", "", "", "", "", "90 %; 1,1; 100%"], of: "attrition", is: { kind: "empirical", values: Float64Array.of(0.9, 1, 1.1) } },
  ])("$what", ({ row, of, is }) => {
    expect(driver([row], of)).toEqual(is);
  });

  test.each([
    { law: "PERT", mode: 10.75 },
    { law: "Triangulaire", mode: 10.75 },
    { law: "Lognormale", mode: "" },
    { law: "Uniforme", mode: "" },
  ])("$law by P10 and P90 has them", ({ law, mode }) => {
    const found = driver([["Cours EUR/MAD", law, 10.2, mode, 11.4, "P10-P90"]], "eurRate") as Distribution;
    expect([inverse(found, 0.1), inverse(found, 0.9)].map((value) => Math.abs(value - 10.2) < 1e-9 || Math.abs(value - 11.4) < 1e-9)).toEqual([true, true]);
  });

  test.each([
    { low: "Bas", high: "Haut", is: "ends" },
    { low: "Min", high: "Max", is: "ends" },
    { low: "P10", high: "P90", is: "tenths" },
  ])("under the headers $low and $high, and no word on bounds, is $is", ({ low, high, is }) => {
    const { uncertainty } = caseOf([["Volumes", "Uniforme", 0.9, "", 1.1]], 0.08, null, ["Facteur", "Loi", low, "Probable", high]);
    // Between P10 and P90 of a uniform law lie eight tenths of it.
    const beyond = is === "ends" ? 0 : 0.025;
    expect(uncertainty.drivers.volume).toEqual({ kind: "uniform", min: within(0.9 - beyond, 1e-12), max: within(1.1 + beyond, 1e-12) });
  });

  test("has no lognormal between headers that say Min and Max", () => {
    expect(told(caseOf([["Volumes", "Lognormale", 0.9, "", 1.1]], 0.08, null, ["Facteur", "Loi", "Min", "Probable", "Max"]))).toContain("error Incertitudes!B2 une loi lognormale n'a ni minimum ni maximum.");
  });

  test("of one line is that line's opt-in; the others follow the scenario", () => {
    const { uncertainty, problems } = caseOf([["Opt-in", "PERT", 0.05, "", 0.2, "", "", "l2"]]);
    expect({ problems, drivers: uncertainty.drivers, lines: uncertainty.lineOptIn }).toEqual({ problems: [], drivers: {}, lines: [{ line: 1, distribution: { kind: "pert", min: 0.05, mode: 0.1, max: 0.2 } }] });
  });

  test("of the lines' own risk gives every line its spread: sigma = ln(1.25 / 0.8) / (2 * 1.2815515655)", () => {
    const sigma = Math.log(1.25 / 0.8) / (2 * 1.2815515655446004);
    const { uncertainty } = caseOf([["Aléa propre des lignes", "Lognormale", 0.8, "", 1.25]]);
    expect(Array.from(uncertainty.ownRisk ?? [])).toEqual([expect.closeTo(Math.sqrt(Math.expm1(sigma ** 2)), 12), expect.closeTo(Math.sqrt(Math.expm1(sigma ** 2)), 12)]);
  });

  test("gives way where the scenario leaves its ends, as a slider may", () => {
    expect(driver([["Opt-in", "PERT", 0.02, "", 0.2]], "optIn", 0.25)).toEqual({ kind: "pert", min: 0.02, mode: 0.25, max: 0.25 });
  });

  test.each<{ what: string; row: readonly CellValue[]; says: string }>([
    { what: "a driver that nobody knows", row: ["Météo", "PERT", 0, 1, 2], says: "error Incertitudes!A2 « Météo » n'est pas un choix possible. Choisissez : Taux d'opt-in" },
    { what: "a law that nobody knows", row: ["Opt-in", "Gauss", 0, 1, 2], says: "error Incertitudes!B2 « Gauss » n'est pas un choix possible. Choisissez : PERT" },
    { what: "20 for 20 %", row: ["Opt-in", "PERT", 0.02, 0.08, 20], says: "error Incertitudes!E2 20 se lit 2 000 %. Saisissez 20 % (ou 0,2)." },
    { what: "a number as text", row: ["Opt-in", "PERT", "2 %", 0.08, 0.2], says: "error Incertitudes!C2 « 2 % » est un texte, pas un nombre." },
    { what: "a blank end", row: ["Opt-in", "PERT", "", 0.08, 0.2], says: "error Incertitudes!C2 cellule vide ; une cellule vide n'est pas un zéro." },
    { what: "an error", row: ["Opt-in", "PERT", { error: "#REF!" }, 0.08, 0.2], says: "error Incertitudes!C2 la cellule contient l'erreur #REF!." },
    { what: "ends the wrong way round", row: ["Opt-in", "PERT", 0.2, "", 0.02], says: "error Incertitudes!E2 20 % puis 2 % : les valeurs ne montent pas." },
    { what: "a mode beyond the high end", row: ["Opt-in", "PERT", 0.02, 0.3, 0.2], says: "error Incertitudes!D2 30 % puis 20 % : les valeurs ne montent pas." },
    { what: "an event of what is none", row: ["Opt-in", "Bernoulli", "", 0.5, ""], says: "error Incertitudes!B2 cette loi ne convient pas à « Taux d'opt-in »." },
    { what: "a spread of what is an event", row: ["Autorisation", "PERT", 0, 0.5, 1], says: "error Incertitudes!B2 cette loi ne convient pas à « Autorisation de licenciement ». Choisissez : Bernoulli." },
    { what: "no observations", row: ["Opt-in", "Empirique", "", "", ""], says: "error Incertitudes!G2 cellule vide." },
    { what: "observations that are none", row: ["Opt-in", "Empirique", "", "", "", "", "8 %, 9 %"], says: "error Incertitudes!G2 observations « 8 %, 9 % » illisibles." },
    { what: "a lognormal from 0", row: ["Volumes", "Lognormale", 0, "", 1.2], says: "error Incertitudes!C2 0 % est hors des bornes." },
    { what: "a lognormal with ends", row: ["Volumes", "Lognormale", 0.9, "", 1.2, "min-max"], says: "error Incertitudes!F2 une loi lognormale n'a ni minimum ni maximum. Écrivez P10-P90 si c'en sont" },
    { what: "a line that is not there", row: ["Opt-in", "PERT", 0.02, 0.08, 0.2, "", "", "L9"], says: "error Incertitudes!H2 aucune ligne, ou plusieurs, ne se nomme « L9 » dans Lignes." },
    { what: "a line's volume", row: ["Volumes", "PERT", 0.9, 1, 1.1, "", "", "L1"], says: "error Incertitudes!H2 seul le taux d'opt-in peut être celui d'une ligne." },
    { what: "a mode that the slider does not move", row: ["Opt-in", "PERT", 0.02, 0.1, 0.2], says: "warning Incertitudes!D2 10 % au plus probable, 8 % dans le scénario : le curseur ne déplace pas cette incertitude. Videz la cellule" },
  ])("is told of: $what", ({ row, says }) => {
    expect(told(caseOf([row]))).toContain(says);
  });

  test("stands once", () => {
    expect(told(caseOf([["Opt-in", "PERT", 0.02, "", 0.2], ["Opt-in yield", "PERT", 0.02, "", 0.2]]))).toContain("error Incertitudes!A3 le levier « Taux d'opt-in » figure deux fois.");
  });
});

describe("correlations", () => {
  const read = (values: Rows) => caseOf([], 0.08, values);
  const rank = ({ uncertainty }: ReturnType<typeof caseOf>, one: Driver, other: Driver) => uncertainty.rankCorrelation?.[DRIVERS.indexOf(one) * DRIVERS.length + DRIVERS.indexOf(other)];

  test.each<{ what: string; values: Rows }>([
    { what: "both triangles", values: [["Corrélation", "Opt-in", "Volumes"], ["Opt-in", 1, 0.4], ["Volumes", 0.4, 1]] },
    { what: "one triangle, English, other order", values: [["Correlation", "Volumes", "Opt-in yield"], ["Opt-in yield", 0.4, ""], ["Volumes", "", ""]] },
    { what: "under a title", values: [["Ce qui va ensemble", "", ""], ["", "Opt-in", "Volumes"], ["Opt-in", "", ""], ["Volumes", 0.4, ""]] },
  ])("are read from $what; drivers left out are independent", ({ values }) => {
    const found = read(values);
    expect(found.problems.filter(({ place }) => place.table.fr === "Corrélations")).toEqual([]);
    expect([rank(found, "optIn", "volume"), rank(found, "volume", "optIn"), rank(found, "optIn", "price"), rank(found, "price", "price")]).toEqual([0.4, 0.4, 0, 1]);
  });

  const THREE = (ab: CellValue, ac: CellValue, bc: CellValue): Rows => [["Corrélation", "Opt-in", "Volumes", "Prix"], ["Opt-in", 1, "", ""], ["Volumes", ab, 1, ""], ["Prix", ac, bc, 1]];

  test("that contradict each other are repaired, and the largest change is told", () => {
    // domain.md 5.9: the nearest of (0.9, -0.9, 0.9) in Pearson's terms are about 0.5.
    const found = read(THREE(0.9, -0.9, 0.9)).problems.filter(({ place }) => place.table.fr === "Corrélations");
    expect(found.map(({ severity, cause }) => [severity, cause.code])).toEqual([["warning", "correlation-repaired"]]);
    expect(spaced(inWords(found[0] as never, "fr").cause)).toMatch(/le plus grand écart étant « .+ » et « .+ » : -?0,4\d* au lieu de -?0,9/);
  });

  test.each<{ what: string; values: Rows; says: string }>([
    { what: "beyond 1", values: THREE(1.2, 0, 0), says: "Corrélations!B3 1,2 est hors des bornes. Saisissez une valeur de -1 à 1." },
    { what: "said twice, differently", values: [["", "Opt-in", "Volumes"], ["Opt-in", 1, 0.3], ["Volumes", 0.4, 1]], says: "Corrélations!B3 0,4 ici, 0,3 de l'autre côté de la diagonale." },
    { what: "not said", values: THREE("", 0, 0), says: "cellule vide" },
    { what: "a diagonal that is not 1", values: [["", "Opt-in", "Volumes"], ["Opt-in", 0.5, 0.3], ["Volumes", 0.3, 1]], says: "Corrélations!B2 0,5 sur la diagonale" },
    { what: "a driver in a row alone", values: [["", "Opt-in"], ["Opt-in", 1], ["Volumes", 0.3]], says: "Corrélations!A3 « Volumes » figure en ligne ou en colonne, pas dans les deux." },
    { what: "a driver twice", values: [["", "Opt-in", "Opt-in yield"], ["Opt-in", 1, 0]], says: "Corrélations!C1 le levier « Taux d'opt-in » figure deux fois." },
    { what: "an unknown driver", values: [["", "Opt-in", "Météo"], ["Opt-in", 1, 0]], says: "Corrélations!C1 « Météo » n'est pas un choix possible." },
  ])("are told of: $what", ({ values, says }) => {
    const { problems: [problem] } = readCorrelations({ values, origin: { sheet: "Corrélations", row: 0, column: 0 } });
    const { cause, cure } = inWords(problem as never, "fr");
    expect(spaced(`${problem?.place.address} ${cause}. ${cure}`)).toContain(says);
  });
});
