import { REVENUE_DISTRIBUTION } from "../../src/catalog/functions/uncertainty/revenue-distribution";
import { MIXED_OPERATOR } from "../../src/catalog/templates/operators/mixed-operator";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { readSample } from "../catalog/templates/read-sample";
import { within } from "../support/within";
import { changedCells, inputCells } from "./page/input-cells";
import { takeSlider } from "./page/slider-hand";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** Tables of the sample by their keys; what is not among them is left out. */
const TABLES: Readonly<Record<string, string>> = {
  lines: "Lignes", pools: "Viviers", work: "Travail", paths: "Parcours", moves: "Réaffectations", cash: "Trésorerie", clients: "Clients", actuals: "Réalisé", levers: "Scénarios", assumptions: "Hypothèses",
  uncertainty: "Incertitudes", correlations: "Corrélations",
};
const GIVEN = Object.keys(REVENUE_DISTRIBUTION.tables).flatMap((name) => (TABLES[name] ? [`${TABLES[name]}[#Tout]`] : []));
const DISTRIBUTION = `=RELAIS.REVENUE.DISTRIBUTION(${GIVEN.join(";")})`;

/** Cells of the input sheets that a hand or the pane can change. */
const INPUTS = ["Lignes", "Clients", "Scénarios", "Incertitudes"];

/** What another processor, or other libraries of it, may do to the last digits of a sum. */
const RELATIVE = 1e-12;

describeInWorkbench("the bad case, with mouse and cells", ({ fresh }) => {
  const part = async (workbench: WorkbenchPage, testId: string) => Number((await workbench.pane.getByTestId(testId).getAttribute("data-value")) ?? NaN);

  /** The bad case that is shown, which must answer what is shown beside it. */
  async function worst({ pane }: WorkbenchPage): Promise<number> {
    expect(await pane.getByTestId("tile-bad-case").getAttribute("data-current")).toBe("true");
    return Number((await pane.getByTestId("strip-bad-case").getAttribute("data-value")) ?? NaN);
  }

  test("dragging the opt-in moves the bad case before the release and writes nothing; released, one cell has changed and the bad case stays", async () => {
    const workbench = await fresh("operator");
    const first = await worst(workbench);
    const before = await inputCells(workbench, INPUTS);
    const hand = await takeSlider(workbench, "optIn");
    await hand.to(0.6);
    const middle = await worst(workbench);
    await hand.to(0.9);
    const last = await worst(workbench);
    expect([middle < first, last < middle]).toEqual([true, true]);
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([]);
    await workbench.pane.getByTestId("preview-mark").first().waitFor();

    await hand.letGo();
    await workbench.pane.getByTestId("preview-mark").first().waitFor({ state: "detached" });
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([hand.address]);
    expect(await worst(workbench)).toBe(last);
  });

  test("pane and cell say the same, and Chromium says what Node says of the same workbook", async () => {
    const workbench = await fresh("operator");
    await workbench.enter("Sources", "N3", DISTRIBUTION);
    const rows = await workbench.range("Sources", "N3:W60");
    const value = (measure: string, column: keyof typeof REVENUE_DISTRIBUTION.columns = "value") => {
      const at = Object.keys(REVENUE_DISTRIBUTION.columns).indexOf(column);
      const found = rows.find(([name]) => name?.value === measure)?.[at]?.value;
      if (typeof found !== "number") throw new Error(`no ${column} of ${measure}`);
      return found;
    };
    await workbench.show("risk");
    await workbench.pane.getByTestId("bad-case-place").scrollIntoViewIfNeeded();
    await workbench.settled();
    await workbench.pane.locator("[data-testid='bad-case-precision'][data-value]").waitFor();
    const agreeing = [
      ["strip-bad-case-kept", value("CA conservé", "p5")],
      ["revenue-mean", value("CA conservé")],
      ["revenue-p5", value("CA conservé", "p5")],
      ["revenue-worst", value("CA moyen des pires 5\u00a0%")],
      ["shortfall", value("Manque à 95\u00a0%")],
      ["ebitda-mean", value("Variation d'EBITDA")],
      ["ebitda-p5", value("Variation d'EBITDA", "p5")],
      ["trough-p5", value("Creux de trésorerie", "p5")],
      ["likely-overdraft", value("Probabilité de manquer de trésorerie")],
      ["bad-case-precision", value("Précision de ce CA, ±", "p5")],
    ] as const;
    for (const [testId, inCell] of agreeing) expect([testId, await part(workbench, testId)]).toEqual([testId, inCell]);

    const shown = readSample(MIXED_OPERATOR, "fr").activeCase();
    if (!shown?.uncertainty) throw new Error("the sample has a problem");
    const { inputs, levers, uncertainty } = shown;
    const { measures } = await inProcessEngine().run({ kind: "simulate", inputs, levers, uncertainty: uncertainty.uncertainty, sampling: { kind: "sobol", trials: 4096, seed: 1 }, alpha: 0.95, precise: false });
    const inNode = [
      ["strip-bad-case", measures.loss.bad.percentile],
      ["strip-bad-case-tail", measures.loss.bad.tailMean],
      ["revenue-mean", measures.revenue.bad.mean],
      ["ebitda-p5", measures.ebitda?.percentiles[0] ?? NaN],
      ["trough-worst", measures.trough?.bad.tailMean ?? NaN],
    ] as const;
    for (const [testId, known] of inNode) expect([testId, await part(workbench, testId)]).toEqual([testId, within(known, RELATIVE * Math.abs(known))]);
  });
});
