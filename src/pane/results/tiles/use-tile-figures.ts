import { useMemo } from "react";
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
  const answer = usePaneState("answer");
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const badCase = useCard(BAD_CASE);
  const plain = useMemo(
    () => (answer === null ? [] : [atRiskFigure, jobsFigure, cashFigure].map((figureOf) => figureOf(answer, answerIsCurrent, locale))),
    [answer, answerIsCurrent, locale],
  );
  const bad = useMemo(() => badCase && badCaseFigure(badCase, locale), [badCase, locale]);
  return useMemo(() => (answer === null ? [] : [...plain, bad].filter((figure) => figure !== null)), [answer, plain, bad]);
}
