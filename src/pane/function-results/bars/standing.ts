import type { Locale, Text } from "../../../catalog/record/text";
import { compactMoney } from "../../format/money";
import { WORDS } from "../../words/words";
import { isForBetter, type Better } from "./weightiest";

/** How much better or worse a change makes an amount of money. */
export function standingOf(change: number, better: Better, locale: Locale): Text {
  return WORDS.standing[isForBetter(change, better) ? "better" : "worse"](compactMoney(locale)(Math.abs(change)));
}
