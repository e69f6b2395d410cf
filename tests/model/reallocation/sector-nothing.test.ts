import { worthOfDoingNothing } from "../../../src/model/reallocation/do-nothing";
import { problemOf } from "../../../src/model/reallocation/problem";
import { reallocationInputs } from "../../../src/scripts/bench/reallocation-inputs";
import { within } from "../../support/within";

// -404.2 M with notices of the window's first day; pools that pass a limit of seniority until they are told leave a month later.
test("doing nothing at sector scale has its own exits: -404.8 M, where a plan's columns alone told -579.9 M", () => {
  const inputs = reallocationInputs({ pools: 200, activities: 20, months: 36, lines: 400 });
  // All consents that lapse are given again, as when these figures were reckoned.
  const problem = problemOf({ ...inputs, levers: { ...inputs.levers, givenAgain: 1 } });
  expect(worthOfDoingNothing(problem) / 1e6).toEqual(within(-404.836, 0.0005));
}, 30_000);
