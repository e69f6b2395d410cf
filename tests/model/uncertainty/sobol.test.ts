import fc from "fast-check";
import { sobolColumn, sobolDirections, SOBOL_DIMENSIONS } from "../../../src/model/uncertainty/sampling/sobol";
import { SOBOL_PARAMETERS } from "../../../src/model/uncertainty/sampling/sobol-parameters";
import { SEEDED } from "../../support/scenarios";

const ONE = 2 ** 32;

/** Coordinates of points, a column for each dimension, in units of 2^-32. */
function points(count: number, dimensions: number): Uint32Array[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    const column = new Uint32Array(count);
    sobolColumn(column, dimension);
    return column;
  });
}

/** One point of several dimensions, as fractions. */
const pointAt = (columns: readonly Uint32Array[], index: number) => columns.map((column) => (column[index] ?? NaN) / ONE);

/** Degree of each dimension's polynomial; the first dimension counts as 1: it is as good as the second. */
const DEGREES = SOBOL_PARAMETERS.split("\n").slice(0, SOBOL_DIMENSIONS).map((line) => Number(line.split(" ")[0]) || 1);

describe("Sobol's points", () => {
  test("are those published, in four dimensions", () => {
    // vectors.json sobol_d4: scipy 1.17 without scrambling, also Joe and Kuo's page. Exact: fractions of powers of two.
    const published = [
      [0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5], [0.75, 0.25, 0.25, 0.25], [0.25, 0.75, 0.75, 0.75], [0.375, 0.375, 0.625, 0.875],
      [0.875, 0.875, 0.125, 0.375], [0.625, 0.125, 0.875, 0.625], [0.125, 0.625, 0.375, 0.125],
    ];
    const columns = points(8, 4);
    expect(published.map((_, index) => pointAt(columns, index))).toEqual(published);
  });

  test.each([
    { index: 9, published: [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375, 0.4375, 0.8125] },
    { index: 15, published: [0.0625, 0.9375, 0.5625, 0.3125, 0.6875, 0.1875, 0.8125, 0.3125, 0.3125, 0.6875] },
  ])("are those published, index $index of ten dimensions", ({ index, published }) => {
    // domain.md 5.10
    expect(pointAt(points(16, 10), index)).toEqual(published);
  });

  test("are those of scipy in all dimensions", () => {
    // scipy 1.17.1, qmc.Sobol(128, scramble=False, bits=32).random(1024)[682] * 1024: 682 ^ 341 = 1023, so that all ten directions are in it.
    const scipy = [
      1023, 261, 749, 451, 921, 263, 753, 303, 735, 669, 333, 275, 239, 987, 677, 753, 459, 411, 237, 429, 557, 29, 583, 499, 23, 135, 59, 989,
      723, 359, 425, 731, 185, 877, 311, 215, 67, 637, 645, 293, 113, 995, 745, 633, 619, 409, 23, 39, 437, 857, 571, 659, 737, 419, 599, 227,
      675, 883, 795, 51, 255, 315, 615, 607, 659, 255, 623, 287, 303, 231, 311, 203, 499, 519, 755, 195, 325, 245, 565, 77, 397, 509, 325, 381,
      317, 725, 5, 813, 357, 313, 953, 873, 569, 337, 497, 945, 561, 817, 161, 737, 385, 97, 509, 937, 909, 199, 855, 783, 767, 3, 481, 301, 81,
      867, 647, 775, 913, 473, 643, 979, 299, 137, 423, 677, 11, 37, 703, 187,
    ];
    expect(pointAt(points(1024, SOBOL_DIMENSIONS), 682).map((x) => x * 1024)).toEqual(scipy);
  });

  test("have 15/32 as the mean of the first sixteen, in each dimension", () => {
    const means = points(16, SOBOL_DIMENSIONS).map((column) => column.reduce((sum, x) => sum + x, 0) / 16 / ONE);
    expect(means).toEqual(means.map(() => 15 / 32));
  });

  test("integrate the product of |4x - 2| over five dimensions as published", () => {
    const columns = points(2 ** 14, 5);
    let sum = 0;
    for (let n = 0; n < 2 ** 14; n += 1) sum += pointAt(columns, n).reduce((product, x) => product * Math.abs(4 * x - 2), 1);
    // domain.md 5.10; the sum of 16,384 products is exact but for its last digits.
    expect(Math.abs(sum / 2 ** 14 - 1.0025804654578678)).toBeLessThan(1e-13);
  });

  test("stratify in each dimension: of any block of 2^k points, each of 2^k equal intervals holds one", () => {
    fc.assert(
      fc.property(fc.nat({ max: SOBOL_DIMENSIONS - 1 }), fc.nat({ max: 9 }), fc.nat({ max: 1000 }), (dimension, k, place) => {
        const [column] = [new Uint32Array(1024)];
        sobolColumn(column, dimension);
        const size = 2 ** k;
        const from = (place % (1024 / size)) * size;
        const cells = Array.from(column.slice(from, from + size), (x) => Math.floor((x / ONE) * size));
        expect(new Set(cells).size).toBe(size);
      }),
      SEEDED,
    );
  });

  test("stratify in each pair of the first dimensions, as well as their polynomials allow", () => {
    // A box of area 2^(t-k) holds 2^t of 2^k points; t is at most the sum of (degree - 1) (Sobol 1967): 0 for the first pair.
    const k = 8;
    const columns = points(2 ** k * 4, 8);
    for (let one = 0; one < 8; one += 1) {
      for (let other = 0; other < one; other += 1) {
        const t = (DEGREES[one] ?? NaN) + (DEGREES[other] ?? NaN) - 2;
        for (let block = 0; block < 4; block += 1) {
          for (let split = 0; split <= k - t; split += 1) {
            expect(boxes(columns[one], columns[other], block * 2 ** k, 2 ** k, split, k - t - split)).toEqual(new Set([2 ** t]));
          }
        }
      }
    }
  });

  test("of a small number are the first of a large one", () => {
    expect(points(64, 20).map((column) => [...column])).toEqual(points(1024, 20).map((column) => [...column.slice(0, 64)]));
  });

  test("end where the parameters do", () => {
    expect(() => sobolDirections(SOBOL_DIMENSIONS)).toThrow(RangeError);
  });
});

/** Numbers of points in boxes of 2^-a by 2^-b. */
function boxes(xs: Uint32Array | undefined, ys: Uint32Array | undefined, from: number, count: number, a: number, b: number): Set<number> {
  const held = new Array<number>(2 ** (a + b)).fill(0);
  for (let n = from; n < from + count; n += 1) {
    const box = Math.floor(((xs?.[n] ?? NaN) / ONE) * 2 ** a) * 2 ** b + Math.floor(((ys?.[n] ?? NaN) / ONE) * 2 ** b);
    held[box] = (held[box] ?? NaN) + 1;
  }
  return new Set(held);
}

describe("the parameters", () => {
  const lines = SOBOL_PARAMETERS.trim().split("\n").map((line) => line.split(" ").map(Number));

  test("are one line for each dimension but the first", () => {
    expect(lines).toHaveLength(SOBOL_DIMENSIONS - 1);
  });

  test("are primitive polynomials, each once, with odd numbers m(k) below 2^k", () => {
    const polynomials = lines.map(([degree = 0, inner = 0, ...initial]) => {
      expect(initial).toHaveLength(degree);
      initial.forEach((m, at) => {
        expect(m % 2).toBe(1);
        expect(m).toBeLessThan(2 ** (at + 1));
      });
      const polynomial = 2 ** degree + 2 * inner + 1;
      expect({ polynomial, order: orderOfX(polynomial, degree) }).toEqual({ polynomial, order: 2 ** degree - 1 });
      return polynomial;
    });
    expect(new Set(polynomials).size).toBe(lines.length);
  });
});

/** Least power of x that is 1 modulo a polynomial over {0, 1}: 2^degree - 1 if and only if the polynomial is primitive. */
function orderOfX(polynomial: number, degree: number): number {
  const timesX = (power: number) => (power & (2 ** (degree - 1)) ? (power << 1) ^ polynomial : power << 1);
  let power = degree === 1 ? 1 : 2;
  let order = 1;
  while (power !== 1 && order < 2 ** degree) {
    power = timesX(power);
    order += 1;
  }
  return order;
}
