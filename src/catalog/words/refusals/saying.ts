import type { Complaint, ProblemCode } from "../../record/problem";
import type { Locale, Text } from "../../record/text";

/** What is known of a complaint of a code. */
export type Facts<C extends ProblemCode> = Complaint extends infer One ? (One extends { readonly code: infer Code } ? (C extends Code ? One : never) : never) : never;
/** Words for complaints, by code: the cause, then the cure. */
export type Sayings<Codes extends ProblemCode = ProblemCode> = { readonly [C in Codes]: (facts: Facts<C>, locale: Locale) => readonly [cause: Text, cure: Text] };
