import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { Job, JobResult } from "../../catalog/jobs/jobs";
import { Refusal } from "../../catalog/record/problem";

/**
 * What a function of the catalogue answers to a call, in a form that travels between threads.
 *
 * @throws where there is no such function of closed form
 */
export function answeredCall(catalog: readonly CatalogFunction[], { id, given }: Omit<Job<"call">, "kind">): JobResult<"call"> {
  const fn = catalog.find((one) => one.id === id);
  if (!fn || fn.asksEngine) throw new Error(`There is no function ${id} of closed form`);
  try {
    return { rows: fn.call(given) };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { refused: thrown.problems };
    throw thrown;
  }
}
