import type { PoolGround } from "./ground";

/** Idle heads on each month's first day, and on the one after the window, whom vacancies at its end or later will take. */
export function neededFor({ stay, released }: Pick<PoolGround, "stay" | "released">): Float64Array {
  const needed = new Float64Array(stay.length + 1);
  for (let t = stay.length - 1; t >= 0; t--) needed[t] = Math.max(0, ((needed[t + 1] as number) - (released[t] as number)) / (stay[t] as number));
  return needed;
}
