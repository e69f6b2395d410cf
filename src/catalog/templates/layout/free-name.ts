import { comparableName } from "../../record/cells";

/** What a sheet's name may be long at most. */
const LONGEST = 31;

/**
 * The name that is wanted, or the same with ours behind it where somebody has it.
 *
 * @param taken as `comparableName` writes them
 */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ours = number === 1 ? "" : ` (Relais${number === 2 ? "" : ` ${number - 1}`})`;
    const name = wanted.slice(0, LONGEST - ours.length) + ours;
    if (!taken.has(comparableName(name))) return name;
  }
}
