import { tokens } from "@fluentui/react-components";
import type { Text } from "../../catalog/record/text";
import type { Answer } from "../state/pane-state";
import { WORDS } from "../words/words";

export type Measure = keyof Answer["plan"]["risk"]["totals"];

/** A layer of the columns: colour for who sees it, texture for who does not. */
export interface Part {
  readonly measure: Measure;
  readonly name: Text;
  readonly colour: string;
  /** Lines of the texture in a tile of 6 by 6; empty for a plain surface. */
  readonly texture: string;
}

/** What the revenue without the law is made of, from the axis upward. */
const PARTS: readonly Part[] = [
  { measure: "retained", name: WORDS.retained, colour: tokens.colorCompoundBrandBackground, texture: "" },
  { measure: "law", name: WORDS.law, colour: tokens.colorPaletteMarigoldBackground3, texture: "M-1 1l2-2M0 6l6-6M5 7l2-2" },
  { measure: "lead", name: WORDS.lead, colour: tokens.colorPaletteMarigoldBackground2, texture: "M2 3h2" },
  { measure: "exit", name: WORDS.exit, colour: tokens.colorPalettePurpleBackground2, texture: "M-1-1l8 8M-1 5l2 2M5-1l2 2" },
  { measure: "stopped", name: WORDS.stopped, colour: tokens.colorNeutralBackground5, texture: "M3 0v6" },
  { measure: "other", name: WORDS.other, colour: tokens.colorNeutralBackground5, texture: "M0 3h6" },
];

/** Thinner than this share of a month, a layer can't be seen. */
const VISIBLE = 0.002;

/** Parts that can be seen in some month. An observed gain is no layer: what is kept then stands higher. */
export function partsOf({ plan }: Answer): readonly Part[] {
  const { byMonth } = plan.risk;
  const least = VISIBLE * Math.max(...byMonth.runRate);
  return PARTS.filter(({ measure }) => measure === "retained" || byMonth[measure].some((amount) => amount > least));
}
