/** Simpson's rule on the curve of one stretch without a kink. */
export function simpson(curve: (at: number) => number, from: number, to: number): number {
  const steps = 2000;
  const width = (to - from) / steps;
  const inner = Array.from({ length: steps - 1 }, (_, at) => (at % 2 === 0 ? 4 : 2) * curve(from + (at + 1) * width));
  return (width / 3) * (curve(from) + curve(to) + inner.reduce((sum, value) => sum + value, 0));
}
