import { dayOf } from "../../src/model/calendar/calendar";
import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { argumentsOf } from "../../src/catalog/emit/help";
import { ACCEPTANCE, ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF, ACCEPTANCE_TRAINING } from "../../src/catalog/functions/definition/acceptance-cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { Refusal } from "../../src/catalog/record/problem";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { spaced } from "./asking";

type Cells = readonly (readonly CellValue[])[];
const engine = inProcessEngine();
/** Several plans are solved in a test. */
const SOLVED_MS = 60_000;

/** The result of a call by its function's own examples' way of giving arguments. */
async function call(id: string, cells: Readonly<Record<string, CellValue | Cells>>): Promise<CellValue[][]> {
  const fn = CATALOG.find((one) => one.id === id);
  if (!fn) throw new Error(`there is no function ${id}`);
  return fn.start(argumentsOf(fn, { title: { fr: "", en: "" }, cells, gives: [] }, "fr"), engine.run);
}

async function refusal(id: string, cells: Readonly<Record<string, CellValue | Cells>>): Promise<string[]> {
  const thrown: unknown = await call(id, cells).catch((reason: unknown) => reason);
  if (!(thrown instanceof Refusal)) throw new Error("was not refused");
  return thrown.problems.map(({ cause }) => cause.code);
}

const changed = (table: Cells, header: string, value: CellValue, rows = [1]): Cells => {
  const at = table[0]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`there is no column ${header}`);
  return table.map((row, index) => (rows.includes(index) ? row.map((cell, column) => (column === at ? value : cell)) : row));
};
const without = (table: Cells, header: string): Cells => {
  const at = table[0]?.indexOf(header) ?? -1;
  return table.map((row) => row.filter((_, column) => column !== at));
};
const valueOf = (rows: CellValue[][], measure: string) => rows.find(([name]) => name === measure)?.[1] as number;

const LEVERS = [["Levier", "Actif"], ["Horizon", 3]];

describe("where the pane sees a contradiction, the cell refuses", () => {
  test("a client of Clients who may leave and whom no line has", async () => {
    const clients = [...ACCEPTANCE.clients, ["Orange SA", 0.3, dayOf(2026, 10, 1)]];
    expect(await refusal("REVENUE.AT.RISK", { ...ACCEPTANCE, clients })).toEqual(["client-without-line"]);
    expect(await call("REVENUE.AT.RISK", { ...ACCEPTANCE, clients: [...ACCEPTANCE.clients, ["Orange SA", 0, ""]] })).toEqual(await call("REVENUE.AT.RISK", ACCEPTANCE));
  });

  test("a lever or an assumption that nobody knows, with the one that it resembles", async () => {
    expect(await refusal("REVENUE.AT.RISK", { ...ACCEPTANCE, levers: [...LEVERS, ["Erosion digital", 0.1]] })).toEqual(["lever-unknown"]);
    expect(await refusal("REVENUE.AT.RISK", { ...ACCEPTANCE, assumptions: [["Hypothèse", "Valeur"], ["Rendement du contact consentant", 2]] })).toEqual(["lever-unknown"]);
    const thrown: unknown = await call("REVENUE.AT.RISK", { ...ACCEPTANCE, levers: [...LEVERS, ["Erosion digital", 0.1]] }).catch((reason: unknown) => reason);
    const [problem] = (thrown as Refusal).problems;
    expect(spaced(inWords(problem, "fr").cure)).toBe("Est-ce « Érosion digitale » ? Reprenez ce nom ; si la ligne n'est pas pour Relais, mettez son nom entre parenthèses.");
  });

  test("a title among the levers and a name in brackets are none", async () => {
    const levers = [...LEVERS, ["Leviers de chiffre d'affaires", ""], ["(Erosion digital)", 0.1]];
    expect(await call("REVENUE.AT.RISK", { ...ACCEPTANCE, levers })).toEqual(await call("REVENUE.AT.RISK", { ...ACCEPTANCE, levers: LEVERS }));
  });

  test("two columns of one name among levers or assumptions", async () => {
    expect(await refusal("REVENUE.AT.RISK", { ...ACCEPTANCE, assumptions: [["Hypothèse", "Valeur", "Valeur"], ["Jours travaillés par semaine", 6, 5]] })).toEqual(["header-doubled"]);
    expect(await refusal("REVENUE.AT.RISK", { ...ACCEPTANCE, levers: [["Levier", "Actif", "Valeur"], ["Horizon", 3, 6]] })).toEqual(["header-doubled"]);
  });

  test("lines that employ more agents than their pool has", async () => {
    expect(await refusal("SURPLUS", { ...ACCEPTANCE, lines: changed(ACCEPTANCE_STAFF.lines, "Agents", 41), pools: ACCEPTANCE_STAFF.pools })).toEqual(["pool-overbooked"]);
  });

  test("a move to an activity that Work does not have", async () => {
    const { work, ...others } = ACCEPTANCE_REALLOCATION;
    const cells = { ...others, cash: ACCEPTANCE_STAFF.cash, moves: ACCEPTANCE_TRAINING.moves };
    expect(await refusal("CASH.PLAN", { ...cells, work: work.filter(([activity]) => activity !== "Gestion") })).toEqual(["work-unknown"]);
  });

  test("a move of more people than their pool has", async () => {
    expect(await refusal("TRAINING.COST", { ...ACCEPTANCE_TRAINING, moves: changed(ACCEPTANCE_TRAINING.moves, "Personnes", 41) })).toEqual(["move-overbooked"]);
  });

  test("agents left blank, wherever staff is asked for, and nowhere else", async () => {
    const lines = changed(ACCEPTANCE_STAFF.lines, "Agents", "", [1, 2]);
    expect(await refusal("SURPLUS", { ...ACCEPTANCE, lines, pools: ACCEPTANCE_STAFF.pools })).toEqual(["agents-missing", "agents-missing"]);
    expect(await refusal("CASH.PLAN", { ...ACCEPTANCE, ...ACCEPTANCE_STAFF, lines })).toEqual(["agents-missing", "agents-missing"]);
    expect(await call("REVENUE.AT.RISK", { ...ACCEPTANCE, lines })).toEqual(await call("REVENUE.AT.RISK", ACCEPTANCE));
  });
});

describe("a blank where nothing may be assumed", () => {
  const doingNothing = async (pools: Cells) => call("REALLOCATE.SUMMARY", { ...ACCEPTANCE_REALLOCATION, pools });

  test("seniority is the sector's, not zero, and the plan says so", async () => {
    const typed = await doingNothing(ACCEPTANCE_REALLOCATION.pools);
    expect(Math.round(valueOf(typed, "Valeur de ne rien faire"))).toBe(-1_704_256);
    expect(typed.some(([name]) => name === "Supposé")).toBe(false);
    const blank = await doingNothing(without(ACCEPTANCE_REALLOCATION.pools, "Ancienneté"));
    expect(valueOf(blank, "Valeur de ne rien faire")).toBeLessThan(-1_000_000);
    expect(blank.filter(([name]) => name === "Supposé").map(([, , words]) => spaced(words as string))).toEqual([
      "Viviers, ligne 1, colonne « Ancienneté » : ancienneté absente : la répartition du secteur est supposée, 2,8 ans en moyenne",
      "Viviers, ligne 2, colonne « Ancienneté » : ancienneté absente : la répartition du secteur est supposée, 2,8 ans en moyenne",
    ]);
  }, SOLVED_MS);

  test("the sector's mix is the one that has its own mean, 2.825 years", async () => {
    const sector = await doingNothing(changed(ACCEPTANCE_REALLOCATION.pools, "Ancienneté", 2.825, [1, 2]));
    const blank = await doingNothing(changed(ACCEPTANCE_REALLOCATION.pools, "Ancienneté", "", [1, 2]));
    // The mix stretched to its own mean is itself, but for rounding.
    expect(Math.abs(valueOf(blank, "Valeur de ne rien faire") - valueOf(sector, "Valeur de ne rien faire"))).toBeLessThan(1e-3);
  }, SOLVED_MS);

  test("unused leave is nine days a head, not none, and the plan says so", async () => {
    const blank = await doingNothing(without(ACCEPTANCE_REALLOCATION.pools, "Congés non pris"));
    expect(valueOf(blank, "Valeur de ne rien faire")).toBe(valueOf(await doingNothing(ACCEPTANCE_REALLOCATION.pools), "Valeur de ne rien faire"));
    expect(blank.filter(([name]) => name === "Supposé")).toHaveLength(2);
    const none = await doingNothing(changed(ACCEPTANCE_REALLOCATION.pools, "Congés non pris", 0, [1, 2]));
    expect(none.filter(([name]) => name === "Supposé")).toHaveLength(0);
  }, SOLVED_MS);

  test("a pool left blank is all pools by headcount where no site is named, and the cash plan says so", async () => {
    const lines = without(ACCEPTANCE_STAFF.lines, "Vivier");
    const [headers = [], ...rows] = await call("SURPLUS", { ...ACCEPTANCE, lines, pools: ACCEPTANCE_STAFF.pools });
    const [need, pool] = ["Besoin", "Vivier"].map((header) => headers.indexOf(header));
    // At the end of August 5.48 are needed on L1 and 18 on L2, of whom 40 in 70 are of P1.
    const ofP1 = rows.find((row) => row[pool ?? -1] === "P1")?.[need ?? -1] as number;
    expect(ofP1).toBeCloseTo(((5.480142 + 18) * 40) / 70, 5);
    const [cashHeaders = [], first = []] = await call("CASH.PLAN", { ...ACCEPTANCE, ...ACCEPTANCE_STAFF, lines });
    expect(spaced(first[cashHeaders.indexOf("À savoir")] as string)).toContain("Lignes, ligne 1");
    const [summary] = [await call("REALLOCATE.SUMMARY", { ...ACCEPTANCE_REALLOCATION, lines })];
    expect(summary.filter(([name]) => name === "Supposé")).toHaveLength(2);
  }, SOLVED_MS);

  test("avoidable cost left blank is none in the cash plan, which says so, and is no matter elsewhere", async () => {
    const lines = without(ACCEPTANCE_STAFF.lines, "Part de coûts évitables");
    const [[headers = [], ...months], [, ...none]] = [await call("CASH.PLAN", { ...ACCEPTANCE, ...ACCEPTANCE_STAFF, lines }), await call("CASH.PLAN", { ...ACCEPTANCE, ...ACCEPTANCE_STAFF, lines: changed(ACCEPTANCE_STAFF.lines, "Part de coûts évitables", 0, [1, 2]) })];
    const note = headers.indexOf("À savoir");
    expect(months.map((row) => row.slice(0, note))).toEqual(none.map((row) => row.slice(0, note)));
    expect([months[0]?.[note], none[0]?.[note]]).toEqual([expect.stringMatching(/part de coûts évitables absente : 0 % est supposé/), ""]);
    await expect(call("SURPLUS", { ...ACCEPTANCE, lines, pools: ACCEPTANCE_STAFF.pools })).resolves.toHaveLength(10);
  }, SOLVED_MS);
});

describe("invoices", () => {
  const actuals = (...rows: CellValue[][]) => [["Ligne", "Mois", "Facturé"], ...rows];
  const lost = async (...rows: CellValue[][]) => call("REVENUE.SCHEDULE", { ...ACCEPTANCE, actuals: actuals(...rows) });

  test("a credit note is taken off its month", async () => {
    expect(await lost(["L1", "2026-08", 300_000], ["L1", "2026-08", -50_000])).toEqual(await lost(["L1", "2026-08", 250_000]));
  });

  test("an invoice ten times the run rate counts: the pane tells it", async () => {
    const [[headers = [], august = []], [, usual = []]] = [await lost(["L1", "2026-08", 6_000_000]), await lost(["L1", "2026-08", 600_000])];
    const retained = headers.indexOf("CA conservé");
    expect((august[retained] as number) - (usual[retained] as number)).toBeCloseTo(5_400_000, 6);
  });
});
