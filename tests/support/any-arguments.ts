import type fc from "fast-check";
import type { GivenCells } from "./twin-cases";

type AnyArguments = Readonly<Record<string, fc.Arbitrary<GivenCells[string]>>>;

/** Arguments of functions whose quantities alone would seldom make a case worth trying, by the function and the argument. */
export const ANY_ARGUMENTS: Readonly<Record<string, AnyArguments>> = {};
