import { neededFor } from "./needed-idle";
import type { Decisions, Step } from "./decisions";
import type { Problem } from "./problem";

/**
 * The built-in scenario to compare with: nobody more is retrained, and all surplus leaves at the first lawful date and after.
 * Whom the lines will need again for a vacancy stays.
 *
 * @source model.md 2 (do nothing)
 */
export function doNothing({ ground: { pools, months } }: Problem): Decisions {
  const exits = pools.flatMap(({ idle, stay, released, firstExit }, pool): Step[] => {
    const needed = neededFor({ stay, released });
    const steps: Step[] = [];
    let gone = 0;
    for (let month = 0; month < months; month++) {
      const atEnd = (idle[month] as number) * (stay[month] as number) + (released[month] as number) - gone * (stay[month] as number);
      const heads = month < firstExit ? 0 : Math.max(0, atEnd - (needed[month + 1] as number));
      if (heads > 0) steps.push({ pool, month, heads });
      gone = gone * (stay[month] as number) + heads;
    }
    return steps;
  });
  return { starts: [], exits, hires: [] };
}
