import { sameContent } from "../../model/same-content";
import type { Job, JobKind } from "./jobs";

/** Whether two jobs ask the same, by their content: then they have the same result. */
export function sameJob<K extends JobKind>(one: Job<K>, other: Job<K>): boolean {
  return sameContent(one, other);
}
