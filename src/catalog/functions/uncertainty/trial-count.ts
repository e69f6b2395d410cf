import type { Quantity } from "../../record/quantity";
import { factor } from "../../record/quantity";
import type { Text } from "../../record/text";

const WANTED: Text = { fr: "un nombre de tirages, puissance de deux de 256 à 65 536", en: "a number of trials, a power of two from 256 to 65,536" };
const [FEWEST, MOST] = [256, 65_536];

/** A number of trials: Sobol's points are even only by powers of two. @source Owen (2020); domain.md 5.10 */
export const trialCount = (): Quantity<number> => {
  const read = factor({ min: FEWEST, max: MOST, whole: true });
  return {
    ...read,
    wanted: WANTED,
    parse(cell) {
      const found = read.parse(cell);
      if ("cause" in found) return found;
      const below = 2 ** Math.floor(Math.log2(found.value));
      return below === found.value ? found : { cause: { code: "not-power-of-two", found: found.value, below, above: 2 * below } };
    },
  };
};
