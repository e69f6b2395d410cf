import { flowsOf } from "../../../../src/pane/cards/plan/flows";
import { carriedOut } from "../../../../src/pane/cards/plan/found-plan";
import { SOME_CASE, somePlan } from "../../some-plan";

const decided = (starts: readonly { way: number; month: number; heads: number }[]) => carriedOut(somePlan({ decisions: { starts, exits: [], hires: [] } }));

test("people of a pool who go to one activity are one flow, whatever their course and month; the largest comes first", () => {
  const flows = flowsOf(decided([{ way: 2, month: 4, heads: 5 }, { way: 0, month: 6, heads: 4 }, { way: 1, month: 3, heads: 7 }, { way: 3, month: 3, heads: 6 }, { way: 0, month: 3, heads: 2 }]), SOME_CASE);
  expect(flows).toEqual([
    { from: "Ventes", to: "Back-office", people: 12, byMonth: [{ month: 3, people: 8 }, { month: 6, people: 4 }] },
    { from: "Accueil", to: "Back-office", people: 7, byMonth: [{ month: 3, people: 7 }] },
    { from: "Ventes", to: "Chat", people: 5, byMonth: [{ month: 4, people: 5 }] },
  ]);
});

test("of flows of one size the earlier comes first", () => {
  const flows = flowsOf(decided([{ way: 1, month: 5, heads: 3 }, { way: 0, month: 4, heads: 3 }]), SOME_CASE);
  expect(flows.map(({ from }) => from)).toEqual(["Ventes", "Accueil"]);
});

test("where nobody begins there is no flow", () => {
  expect(flowsOf(decided([]), SOME_CASE)).toEqual([]);
});
