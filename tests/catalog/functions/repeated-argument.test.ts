import * as fc from "fast-check";
import type { CellValue } from "../../../src/catalog/record/cells";
import { cellsInOrder } from "../../../src/catalog/functions/definition/by-name";
import { ACCEPTANCE, ACCEPTANCE_REALLOCATION } from "../../../src/catalog/functions/definition/acceptance-cells";
import type { DocumentedFunction } from "../../../src/catalog/functions/definition/define";
import type { Argument } from "../../../src/catalog/functions/definition/parameter";
import { REVENUE_AT_RISK } from "../../../src/catalog/functions/revenue/revenue-at-risk";
import { GOAL_SEEK } from "../../../src/catalog/functions/uncertainty/goal-seek";
import { REVENUE_DISTRIBUTION } from "../../../src/catalog/functions/uncertainty/revenue-distribution";
import { Refusal } from "../../../src/catalog/record/problem";
import { LOCALES } from "../../../src/catalog/record/text";
import { sentence } from "../../../src/catalog/words/refusals/messages";
import { CLEAN, type Rows } from "../../support/careless-tables";
import { plain } from "../../support/plain-spaces";

// Tables and named values behind a function's parameters, in any order.

type Block = CellValue | Rows;
const at = (cells: Block, address: string | null = null): Argument => ({ cells, address });
const { lines, clients } = ACCEPTANCE;
const NAMED: Rows = [["Premier mois", "2026-08"], ["Horizon", 3], ["Date d'arrêté", ACCEPTANCE.asOf]];
const usual = REVENUE_AT_RISK.call([at(lines), at(clients), at(NAMED)]);

/** What a call is refused with, in French and in English. */
function refused(blocks: readonly Argument[], fn: DocumentedFunction = REVENUE_AT_RISK): readonly string[] {
  try {
    void fn.call(blocks);
  } catch (thrown) {
    if (thrown instanceof Refusal) return LOCALES.map((locale) => plain(sentence(thrown.problems, locale)));
    throw thrown;
  }
  return ["was not refused"];
}

test("the acceptance case, whatever the order of its tables and of its named values", () => {
  expect(usual.at(-1)?.[Object.keys(REVENUE_AT_RISK.columns).indexOf("atRisk")]).toBeCloseTo(1_799_867.23, 2);
  const blocks = [at(lines), at(clients), ...NAMED.map((row) => at([row])), at(null), at("")];
  fc.assert(
    fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), (shuffled) => {
      expect(REVENUE_AT_RISK.call(shuffled)).toEqual(usual);
    }),
    { numRuns: 50 },
  );
});

test("every table of the catalogue is known among all of them, in any order", () => {
  const { scenarios, ...others } = CLEAN as Readonly<Record<string, Rows>>;
  const all: Readonly<Record<string, Argument>> = Object.fromEntries(Object.entries({ ...others, levers: scenarios ?? [] }).map(([key, cells]) => [key, at(cells)]));
  const [first, ...rest] = cellsInOrder(GOAL_SEEK, all, "fr").slice(0, Object.keys(GOAL_SEEK.params).length);
  expect([first, ...rest].every((argument) => argument?.cells === null)).toBe(true);
  const seen: unknown[] = [];
  const asked = async (blocks: readonly Argument[]) => {
    await GOAL_SEEK.start([...Array.from({ length: Object.keys(GOAL_SEEK.params).length }, () => at(null)), ...blocks], (job) => {
      seen.push(job);
      return Promise.reject(new Error("asked"));
    }).catch((thrown: unknown) => {
      if (thrown instanceof Refusal) throw thrown;
    });
  };
  return fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(Object.values(all), { minLength: Object.keys(all).length }), async (shuffled) => {
      await asked(shuffled);
      expect(seen.at(-1)).toEqual(seen[0]);
    }),
    { numRuns: 20 },
  );
});

test("a value by its name wins over Scenarios, by the lever's own bounds and in either language", () => {
  const scenarios = at([["Levier", "Base", "Actif"], ["Premier mois", "2026-08", "2026-08"], ["Horizon", 12, 12], ["Date d'arrêté", ACCEPTANCE.asOf, ACCEPTANCE.asOf]]);
  expect(REVENUE_AT_RISK.call([at(lines), at(clients), scenarios, at([["Months", 3]])])).toEqual(usual);
  expect(REVENUE_AT_RISK.call([at(lines), at(clients), scenarios, at([["Mois", 3]])])).toEqual(usual);
  expect(REVENUE_AT_RISK.call([at(lines), at(clients), scenarios])).not.toEqual(usual);
});

test("two columns of Scenarios are a scenario of their own", () => {
  const base = at([["Levier", "Base"], ...NAMED]);
  expect(REVENUE_AT_RISK.call([at(lines), at(clients), base])).toEqual(usual);
});

test("headers and language are named values too", () => {
  expect(REVENUE_AT_RISK.call([at(lines), at(clients), at(NAMED), at([["En-têtes", false]])])).toEqual(usual.slice(1));
  expect(REVENUE_AT_RISK.call([at(lines), at(clients), at(NAMED), at([["Langue", "en"]])])[0]?.[0]).toBe("Line");
});

describe("nothing that is given goes unread", () => {
  test.each<readonly [string, readonly Argument[], fr: string, en: string]>([
    ["a call of version 1, its horizon by place", [at(lines), at(clients), at(3, "S!A1")], "tableaux (S!A1) : 3 n'est ni un tableau ni une valeur nommée. Donnez le tableau entier, en-têtes compris (Tableau[#Tout]), ou la valeur avec son nom à gauche", 'tables (S!A1): 3 is neither a table nor a named value. Give the whole table, headers included (Table[#All]), or the value with its name on the left'],
    ["a name that nobody knows", [at(lines), at(clients), at([...NAMED, ["Horizn", 6]], "S!A1:B4")], "valeurs nommées, ligne 4 (S!A4) : « Horizn » n'est pas un nom connu. Est-ce « Horizon » ?", 'named values, row 4 (S!A4): "Horizn" is not a known name. Is it "Horizon"?'],
    ["a name twice", [at(lines), at(clients), at(NAMED), at([["Months", 6]], "S!A1:B1")], "le levier « Horizon » figure deux fois", 'the lever "Horizon" stands twice'],
    ["a value that is none", [at(lines), at(clients), at([["Horizon", "un an"]], "S!A1:B1")], "valeurs nommées, ligne 1, colonne « Horizon » (S!B1) : « un an » trouvé", 'named values, row 1, column "Horizon" (S!B1): found "un an"'],
    ["8 for 8 %", [at(lines), at(clients), at([...NAMED, ["Opt-in", 8]])], "8 % (ou 0,08)", "8% (or 0.08)"],
    ["a table twice", [at(lines, "S!A1:H3"), at(clients), at(lines, "T!A1:H3"), at(NAMED)], "tableaux (T!A1:H3) : le tableau « Lignes » est donné deux fois. Gardez-en un seul.", 'tables (T!A1:H3): the table "Lines" is given twice. Keep one of them.'],
    ["a table of somebody else's", [at(lines), at(clients), at(NAMED), at([["Produit", "Stock"], ["A", 3]], "T!A1:B2")], "tableaux (T!A1:B2) : aucun tableau attendu n'a ces en-têtes : Produit, Stock. Donnez, en-têtes compris (Tableau[#Tout]), des tableaux parmi : Lignes, Clients", "tables (T!A1:B2): no table that is wanted has these headers: Produit, Stock. Give, headers included (Table[#All]), some of these tables: Lines, Clients"],
    ["a blank range", [at(lines), at(clients), at(NAMED), at([["", ""], ["", ""]], "S!A1:B2")], "tableaux (S!A1:B2) : la plage est vide. Donnez le tableau, ou retirez l'argument.", "tables (S!A1:B2): the range is blank. Give the table, or take the argument away."],
    ["a name that nobody knows, and a 0", [at(lines), at(clients), at([...NAMED, ["Taux d'opt-in à termme", 0]], "S!A1:B4")], "« Taux d'opt-in à termme » n'est pas un nom connu", '"Taux d\'opt-in à termme" is not a known name'],
    ["a range of numbers", [at(lines), at(clients), at(NAMED), at([[1, 2], [3, 4]])], "cette plage n'a pas de ligne d'en-têtes", "this range has no header row"],
    ["headers that two tables have", [at(lines), at(clients), at(NAMED), at([["Nom", "Valeur"], ["Jours travaillés par semaine", 6]])], "ces en-têtes peuvent être ceux de plusieurs tableaux : Scénarios, Hypothèses", "these headers can be those of several tables: Scenarios, Assumptions"],
    ["a table that has gone", [at(lines), at({ error: "#REF!" }, "S!A1"), at(NAMED)], "#REF!", "#REF!"],
    ["no table at all", [at(NAMED)], "Lignes : argument omis ou vide. Donnez un tableau avec sa ligne d'en-têtes : Client, Code, CA de référence.", "Lines: the argument is left out or empty. Give a table with its header row: Client, Code, Reference revenue."],
    ["a header that is missing", [at(lines.map((row) => row.filter((_, column) => column !== 3)), "S!A1:G3"), at(clients), at(NAMED)], "Lignes, colonne « CA de référence » (S!A1:G1) : en-tête « CA de référence » introuvable", 'Lines, column "CA de référence" (S!A1:G1): header "CA de référence" not found'],
  ])("%s", (_what, blocks, fr, en) => {
    const [french = "", english = ""] = refused(blocks);
    expect([french, english]).toEqual([expect.stringContaining(fr), expect.stringContaining(en)]);
  });

  test("a table where the question stands is told to come last", async () => {
    const run = () => Promise.reject(new Error("asked"));
    const thrown: unknown = await GOAL_SEEK.start([at(ACCEPTANCE_REALLOCATION.lines), at(clients)], run).catch((reason: unknown) => reason);
    expect(plain(sentence((thrown as Refusal).problems, "fr"))).toContain("levier : une plage, là où il faut une seule valeur : les tableaux viennent en dernier. Écrivez d'abord levier ; cible ; resultat ; de ; a, vides s'il le faut, puis les tableaux.");
  });

  test("a corner without a word leaves correlations what they are", async () => {
    const correlations = [["", "Volumes", "Cours EUR/MAD"], ["Volumes", 1, -0.3], ["Cours EUR/MAD", -0.3, 1]];
    const asked: unknown[] = [];
    const run = (job: unknown) => {
      asked.push(job);
      return Promise.reject(new Error("asked"));
    };
    const blocks = [at(lines), at(clients), at(NAMED), at(CLEAN.uncertainty.filter((_, row) => row !== 1 && row !== 6 && row !== 4 && row !== 5)), at(correlations)];
    await REVENUE_DISTRIBUTION.start(blocks, run).catch((thrown: unknown) => {
      if (thrown instanceof Refusal) throw thrown;
    });
    expect(asked).toHaveLength(1);
  });
});
