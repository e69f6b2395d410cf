import { plan } from "../../../../src/model/scenario/plan";
import { mean, type Distribution } from "../../../../src/model/uncertainty/distributions/distribution";
import type { Precision } from "../../../../src/model/uncertainty/estimates/precision";
import type { Outcomes } from "../../../../src/model/uncertainty/simulation/measures/outcomes";
import { preciseFigures, type Wanted } from "../../../../src/model/uncertainty/simulation/precise-figures";
import { simulator } from "../../../../src/model/uncertainty/simulation/simulator";
import { inputs, levers, line, span } from "../../../support/builders";
import { uncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

const LEVERS = { ...levers(), window: span("2026-08", 2) };
const INPUTS = inputs({ lines: [line({ mix: [{ code: "I1", share: 1 }] })] });
const VOLUME: Distribution = { kind: "triangular", min: 0.6, mode: 1, max: 1.1 };
const CASE = { inputs: INPUTS, levers: LEVERS, base: plan(INPUTS, LEVERS), uncertainty: uncertainty({ drivers: { volume: VOLUME } }) };
const RANDOM = { kind: "random", trials: 1024, seed: 1 } as const;

const meanOf = ({ revenue }: Outcomes) => [revenue.total.reduce((sum, value) => sum + value, 0) / revenue.total.length];
const figures = (wanted: Partial<Wanted> = {}) => preciseFigures(simulator(), CASE, { sampling: RANDOM, detail: "total", ...wanted }, meanOf);
const closerThan = (halfWidth: number) => (told: readonly Precision[]) => told.every((figure) => figure.halfWidth <= halfWidth);

describe("figures with their precision", () => {
  test("hold the true figure within four standard errors", async () => {
    const { figures: [figure], trials, scrambles } = await figures();
    // 310,000 a month.
    expect(figure?.estimate).toEqual(within(620_000 * mean(VOLUME), 4 * (figure?.standardError ?? NaN)));
    expect([trials, scrambles]).toEqual([1024, 8]);
  });

  test("are more precise by Sobol than by chance", async () => {
    const [sobol, random] = await Promise.all([figures({ sampling: { ...RANDOM, kind: "sobol" } }), figures()]);
    expect(sobol.figures[0]?.halfWidth).toBeLessThan((random.figures[0]?.halfWidth ?? NaN) / 10);
  });

  test("stop early where they are precise enough, and not before", async () => {
    const rough = await figures({ enough: closerThan(5000) });
    const fine = await figures({ enough: closerThan(2000) });
    expect(rough.trials).toBeLessThan(fine.trials);
    expect(rough.figures[0]?.halfWidth).toBeLessThanOrEqual(5000);
    expect(fine.figures[0]?.halfWidth).toBeLessThanOrEqual(2000);
    const half = await figures({ sampling: { ...RANDOM, trials: fine.trials / 2 } });
    expect(half.figures[0]?.halfWidth).toBeGreaterThan(2000);
  });

  test("are drawn to the end where that is not enough", async () => {
    expect(await figures({ enough: () => false })).toEqual(await figures());
  });

  test("give way and tell how far they are, and stop where they are not wanted any more", async () => {
    const progress: number[] = [];
    const pause = jest.fn(() => Promise.resolve());
    await preciseFigures(simulator(), CASE, { sampling: RANDOM, detail: "total", enough: () => false }, meanOf, pause, (done) => progress.push(done));
    // 256, 512 and 1,024 trials, eight times each.
    expect(pause).toHaveBeenCalledTimes(24);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    const unwanted = () => Promise.reject(new Error("not wanted any more"));
    await expect(preciseFigures(simulator(), CASE, { sampling: RANDOM }, meanOf, unwanted)).rejects.toThrow("not wanted any more");
  });
});
