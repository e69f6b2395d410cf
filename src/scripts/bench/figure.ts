/** One measured figure, with a rival measured in the same run where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "us" | "ms" | "s" | "MB" | "%";
  readonly rival?: string;
  readonly rivalValue?: number;
  /** rivalValue / value: how many times the rival takes. */
  readonly ratio?: number;
  /** What the value must not exceed, in the same unit. */
  readonly budget?: number;
}

export function against(figure: Figure, rival: string, rivalValue: number): Figure {
  return { ...figure, rival, rivalValue, ratio: rivalValue / figure.value };
}

/** `name value unit`, then `rival value ratio` and `budget value` where there are any. */
export function lineOf({ name, value, unit, rival, rivalValue, ratio, budget }: Figure): string {
  const own = `${name} ${short(value)} ${unit}`;
  const beside = rival === undefined || rivalValue === undefined || ratio === undefined ? "" : ` ${rival} ${short(rivalValue)} ${short(ratio)}`;
  return own + beside + (budget === undefined ? "" : ` budget ${short(budget)}`);
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/**
 * Median time of one call in milliseconds, after a warm-up.
 *
 * @param repeat calls timed together, so that one is well above the clock's grain
 */
export function timed(work: () => void, { rounds = 15, repeat = 1 } = {}): number {
  for (let i = 0; i < 3 * repeat; i++) work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let i = 0; i < repeat; i++) work();
    return (performance.now() - start) / repeat;
  });
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
