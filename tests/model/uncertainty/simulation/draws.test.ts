import { drawsOf } from "../../../../src/model/uncertainty/simulation/draws/draws";
import { within } from "../../../support/within";

const TRIALS = 1024;
const SOBOL = { kind: "sobol", trials: TRIALS, seed: 5 } as const;

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("draws", () => {
  test.each(["sobol", "random"] as const)("of %s are the same for the same seed, and others for another", (kind) => {
    const draws = drawsOf({ ...SOBOL, kind }, 2, [0, 3]);
    expect(drawsOf({ ...SOBOL, kind }, 2, [0, 3])).toEqual(draws);
    expect(drawsOf({ ...SOBOL, kind, seed: 6 }, 2, [0, 3]).drivers[0]).not.toEqual(draws.drivers[0]);
  });

  test("are nearer to their mean by Sobol than by chance", () => {
    const { drivers, smallLines, lines, clients } = drawsOf(SOBOL, 2, [0, 3]);
    // Chance alone: 1 / sqrt(1024) = 0.03 for scores.
    for (const scores of [...drivers, smallLines, ...lines]) expect(mean(scores)).toEqual(within(0, 0.005));
    for (const uniforms of clients) expect(mean(uniforms)).toEqual(within(0.5, 0.001));
  });

  test("of a client do not change with what else is in doubt", () => {
    const [alone] = drawsOf(SOBOL, 0, [3]).clients;
    expect(drawsOf(SOBOL, 8, [0, 3]).clients[1]).toEqual(alone);
  });

  test("of few trials begin those of many", () => {
    for (const kind of ["sobol", "random"] as const) {
      const few = drawsOf({ ...SOBOL, kind, trials: 64 }, 1, [200]);
      const many = drawsOf({ ...SOBOL, kind }, 1, [200]);
      expect(many.drivers[1]?.subarray(0, 64)).toEqual(few.drivers[1]);
      // Beyond Sobol's dimensions.
      expect(many.clients[0]?.subarray(0, 64)).toEqual(few.clients[0]);
    }
  });
});
