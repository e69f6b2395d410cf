import fc from "fast-check";
import { decomposition, MOST_DRIVERS } from "../../../src/model/scenario/decomposition";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const NAMES = ["optIn", "price", "attrition", "seats", "wageStep", "refundRate", "delay", "demand", "erosion", "lead", "tau", "rate"] as const;
type Name = (typeof NAMES)[number];

/** A value in which every two drivers interact, and the first three together, scaled by weights. */
const worth =
  (weights: readonly number[]) =>
  (changed: ReadonlySet<string>): number => {
    const on = NAMES.map((name, at) => (changed.has(name) ? (weights[at] as number) : 0));
    let value = 1000;
    on.forEach((each, at) => {
      value += each * (at + 1);
      on.slice(at + 1).forEach((other) => (value += each * other));
    });
    return value + (on[0] as number) * (on[1] as number) * (on[2] as number);
  };

const weights = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: NAMES.length, maxLength: NAMES.length });
const drivers = (least: number, most: number) => fc.shuffledSubarray([...NAMES], { minLength: least, maxLength: most });

/** Every order of the drivers, one by one. */
function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) => permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]));
}

/** Mean over all orders of what each driver adds when its turn comes. */
function byBruteForce(changed: readonly Name[], value: (set: ReadonlySet<string>) => number): Map<Name, number> {
  const means = new Map(changed.map((driver) => [driver, 0]));
  const orders = permutations(changed);
  for (const order of orders) {
    const set = new Set<string>();
    let before = value(set);
    for (const driver of order) {
      set.add(driver);
      const after = value(set);
      means.set(driver, (means.get(driver) as number) + (after - before) / orders.length);
      before = after;
    }
  }
  return means;
}

const difference = ({ from, to }: { readonly from: number; readonly to: number }) => to - from;
const sum = ({ contributions }: { readonly contributions: readonly { readonly amount: number }[] }) =>
  contributions.reduce((all, { amount }) => all + amount, 0);
/** Values reach a million; 1e-9 of it, as promised. */
const EXACT = 1e-9 * 1e6;

describe("a decomposition", () => {
  test("shares an interaction equally between its two drivers", () => {
    // Price alone +10, volume alone +20, both together 12 more than that.
    const value = (changed: ReadonlySet<"price" | "volume">) =>
      100 + (changed.has("price") ? 10 : 0) + (changed.has("volume") ? 20 : 0) + (changed.size === 2 ? 12 : 0);
    expect(decomposition(["volume", "price"], value)).toEqual({
      from: 100,
      to: 142,
      contributions: [{ drivers: ["price"], amount: 16 }, { drivers: ["volume"], amount: 26 }],
    });
  });

  test("of the glove game is Shapley's: 4/6 to the one left glove, 1/6 to each right one", () => {
    const value = (gloves: ReadonlySet<"left" | "right 1" | "right 2">) => Number(gloves.has("left") && gloves.size > 1);
    const found = decomposition(["left", "right 1", "right 2"], value).contributions.map(({ amount }) => amount);
    expect(found).toEqual([4 / 6, 1 / 6, 1 / 6].map((amount) => within(amount, 1e-12)));
  });

  test("of nothing changed is nothing, and of one driver is the whole difference", () => {
    expect(decomposition([], () => 5)).toEqual({ from: 5, to: 5, contributions: [] });
    expect(decomposition(["price"], (changed) => 5 + changed.size)).toEqual({ from: 5, to: 6, contributions: [{ drivers: ["price"], amount: 1 }] });
  });

  test("gives nothing to a driver that changes nothing", () => {
    const found = decomposition(["idle", "price"], (changed) => (changed.has("price") ? 3 : 0));
    expect(found.contributions[0]).toEqual({ drivers: ["idle"], amount: 0 });
  });

  test("is the mean over all orders, tried one by one", () => {
    fc.assert(
      fc.property(drivers(1, 5), weights, (changed, sizes) => {
        const means = byBruteForce(changed, worth(sizes));
        for (const { drivers: [driver], amount } of decomposition(changed, worth(sizes)).contributions) {
          expect(amount).toEqual(within(means.get(driver as Name) as number, EXACT));
        }
      }),
      SEEDED,
    );
  });

  test("adds up to the difference and is the same to the last bit in whatever order the drivers come, grouped or not", () => {
    fc.assert(
      fc.property(drivers(1, NAMES.length), fc.integer({ min: 1, max: MOST_DRIVERS }), weights, (changed, most, sizes) => {
        const found = decomposition(changed, worth(sizes), most);
        expect(sum(found)).toEqual(within(difference(found), EXACT));
        expect(found.contributions.flatMap(({ drivers: each }) => each).toSorted()).toEqual(changed.toSorted());
        expect(decomposition(changed.toReversed(), worth(sizes), most)).toEqual(found);
      }),
      SEEDED,
    );
  });

  test("of many drivers tells those that move the value most and takes the rest together", () => {
    // Twelve drivers of weight 1 to 12 without interaction: the seven largest alone, five as one.
    const value = (changed: ReadonlySet<Name>) => NAMES.reduce((all, name, at) => all + (changed.has(name) ? at + 1 : 0), 0);
    const { contributions } = decomposition(NAMES, value);
    expect(contributions).toHaveLength(MOST_DRIVERS);
    expect(contributions.at(-1)).toEqual({ drivers: NAMES.slice(0, 5).toSorted(), amount: within(15, 1e-9) });
    const single = new Map(contributions.slice(0, -1).map(({ drivers: [name], amount }) => [name, amount]));
    expect([...single.keys()]).toEqual(NAMES.slice(5).toSorted());
    for (const [name, amount] of single) expect(amount).toEqual(within(NAMES.indexOf(name as Name) + 1, 1e-9));
  });

  test("ranks a driver by its interactions too, and equals by name", () => {
    // Neither of a and b does anything alone; c and d do the same.
    const value = (changed: ReadonlySet<"a" | "b" | "c" | "d">) =>
      (changed.has("a") && changed.has("b") ? 50 : 0) + (changed.has("c") ? 5 : 0) + (changed.has("d") ? 5 : 0);
    const groups = (most: number) => decomposition(["d", "c", "b", "a"], value, most).contributions.map(({ drivers: each }) => each);
    expect(groups(3)).toEqual([["a"], ["b"], ["c", "d"]]);
    expect(groups(2)).toEqual([["a"], ["b", "c", "d"]]);
    expect(groups(1)).toEqual([["a", "b", "c", "d"]]);
  });

  test("values the scenario once for each set of drivers", () => {
    const asked = new Set<string>();
    let calls = 0;
    decomposition(["c", "a", "b"], (changed) => {
      calls++;
      asked.add([...changed].join());
      return changed.size;
    });
    expect([calls, asked.size]).toEqual([8, 8]);
  });
});
