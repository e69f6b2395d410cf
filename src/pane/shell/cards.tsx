import { memo, type ComponentType } from "react";
import { BAD_CASE } from "../cards/bad-case/bad-case";
import { BEST_PLAN } from "../cards/plan/best-plan";
import type { AnyCard } from "../state/engine-card";
import { BadCaseByMonth } from "../views/BadCaseByMonth";
import { WhoGoesWhere } from "../views/WhoGoesWhere";
import type { WORDS } from "../words/words";

interface PlacedCard {
  readonly card: AnyCard;
  /** Draws it; nothing where there is nothing to show. Memoised. */
  readonly View: ComponentType<{ readonly className: string | undefined }>;
  /** Levers under which it stands. */
  readonly under: keyof typeof WORDS.leverGroup;
  /** Whether it takes the width of both columns. */
  readonly isWide: boolean;
}

/** The cards of the pane, in the order in which the engine is asked: what takes longest comes last. */
const PLACED: readonly PlacedCard[] = [
  { card: BAD_CASE, View: BadCaseByMonth, under: "law", isWide: true },
  { card: BEST_PLAN, View: WhoGoesWhere, under: "moves", isWide: false },
];

/** What the cards ask of the engine. */
export const CARDS: readonly AnyCard[] = PLACED.map(({ card }) => card);

interface CardsUnderProps {
  readonly group: PlacedCard["under"];
  /** Look of a card that takes the width of both columns. */
  readonly wide: string;
}

/** The cards that stand under a group of levers. */
export const CardsUnder = memo(function CardsUnder({ group, wide }: CardsUnderProps) {
  return PLACED.map(({ card, View, under, isWide }) => under === group && <View key={card.id} className={isWide ? wide : undefined} />);
});
