import { BAD_CASE } from "../../cards/bad-case/bad-case";
import { useCard, usePane, usePaneState } from "../../state/use-pane";
import { atRiskFigure } from "./at-risk-figure";
import { badCaseFigure } from "./bad-case-figure";
import { cashFigure } from "./cash-figure";
import { jobsFigure } from "./people-figure";
import type { TileFigure } from "./tile-figure";

/** The headline's figures as far as the workbook tells of them: revenue always, staff and cash where it holds them. */
export function useTileFigures(): readonly TileFigure[] {
  const { locale } = usePane();
  const { answer, answerIsCurrent } = usePaneState();
  const badCase = useCard(BAD_CASE);
  if (answer === null) return [];
  const figures = [
    atRiskFigure(answer, answerIsCurrent, locale),
    jobsFigure(answer, answerIsCurrent, locale),
    cashFigure(answer, answerIsCurrent, locale),
    badCase && badCaseFigure(badCase, locale),
  ];
  return figures.filter((figure) => figure !== null);
}
