import { goalSeek, type Goal, type GoalSeek } from "./goal-seek";

/** Ends a search at an input whose result is not known yet. */
class NotYetKnown extends Error {
  constructor(readonly input: number) {
    super("result not known yet");
  }
}

/**
 * Goal seek of a result that takes its time, such as a plan that must be solved. The search is begun again whenever it asks for a new
 * input: that costs nothing beside the result, and both ways come to the same answer.
 */
export async function laterGoalSeek(goal: Goal, resultAt: (input: number) => Promise<number>): Promise<GoalSeek> {
  const known = new Map<number, number>();
  for (;;) {
    try {
      return goalSeek(goal, (input) => {
        const value = known.get(input);
        if (value === undefined) throw new NotYetKnown(input);
        return value;
      });
    } catch (thrown) {
      if (!(thrown instanceof NotYetKnown)) throw thrown;
      known.set(thrown.input, await resultAt(thrown.input));
    }
  }
}
