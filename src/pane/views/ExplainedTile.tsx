import type { InsertedId } from "../../catalog/templates/inserted/inserted-results";
import { ExplainedFold } from "../explained/ExplainedFold";
import { functionOfJobs } from "../results/figures/plan/jobs";
import type { TileId } from "../results/tiles/tile-figure";
import { useTileFigures } from "../results/tiles/use-tile-figures";
import type { Answer } from "../state/pane-state";
import { usePane, usePaneState } from "../state/use-pane";
import { EXPLAINED_WORDS } from "../words/cards/explained-words";
import { SheetOfResult } from "./charts/SheetOfResult";

/** The function whose result is what a tile's chart shows. People by month are those of the moves: one's own plan has a table of them. */
const CHARTED = {
  "at-risk": () => "REVENUE.SCHEDULE",
  people: (follows) => (follows === "optimal" ? "REALLOCATE" : null),
  cash: () => "CASH.PLAN",
  "bad-case": () => "REVENUE.DISTRIBUTION",
} as const satisfies Record<TileId, (follows: Answer["follows"]) => InsertedId | null>;

/** The function whose cell gives a tile's number. */
const FUNCTIONS = {
  "at-risk": "REVENUE.AT.RISK",
  people: functionOfJobs,
  cash: "CASH.PLAN",
  "bad-case": "REVENUE.DISTRIBUTION",
} as const satisfies Record<TileId, string | ((follows: Answer["follows"]) => string)>;

/** Where the figure of the chosen tile comes from, and the way to a sheet with what its chart shows. */
export function ExplainedTile({ chosen }: { readonly chosen: TileId }) {
  const { say } = usePane();
  const figures = useTileFigures();
  const answer = usePaneState("answer");
  const figure = figures.find(({ id }) => id === chosen) ?? figures[0];
  if (!figure || !answer) return null;
  const fn = FUNCTIONS[figure.id];
  const charted = CHARTED[figure.id](answer.follows);
  return (
    <>
      <ExplainedFold key={figure.id} id={typeof fn === "string" ? fn : fn(answer.follows)} title={say(EXPLAINED_WORDS.titleOf(say(figure.name)))} />
      {charted && <SheetOfResult id={charted} title={figure.name} />}
    </>
  );
}
