/** Far longer than anything takes that these tests wait for. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 20;

/** Looks until something holds. @throws with what was waited for, when it does not come; `found` says what there is in its place */
export async function untilTrue(holds: () => Promise<boolean>, what: string, found: () => unknown = () => "nothing else"): Promise<void> {
  const since = performance.now();
  while (!(await holds())) {
    if (performance.now() - since > PATIENCE_MS) throw new Error(`waited in vain for ${what}, found ${JSON.stringify(found())}`);
    await new Promise((later) => setTimeout(later, LOOK_EVERY_MS));
  }
}
