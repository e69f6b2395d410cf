import { isBase, type WorkbookCase } from "../../catalog/cases/workbook-reading";
import { PLAN_CHOICES, type PlanChoice } from "../../catalog/tables/plan-choice";
import type { Engine } from "../../engine/engine";
import { WorkbookError, type NewRows, type WorkbookFailure, type WorkbookPort } from "../../workbook/port";
import { activity } from "./activity";
import { askedOfEngine } from "./asked-of-engine";
import type { AnyCard, AskedPlan, DecidedCase, ShownCase } from "./engine-card";
import { withKeptPlan, withPlanOf } from "./followed-plan";
import { formulaDesk, type FormulaDesk } from "./formula-desk";
import { latestOnly, type Lane } from "./latest-only";
import {
  BEFORE_THE_FIRST_SNAPSHOT,
  cellOf,
  drafted,
  movedLevers,
  planFollowed,
  read,
  type Answer,
  type Draft,
  type DraftId,
  type Drafts,
  type PaneState,
  type Settable,
  type Trouble,
} from "./pane-state";
import { openPart, type OpenPart } from "./parts/open-part";
import type { Shown } from "./shown";
import { workbookActs, type WorkbookActs } from "./workbook-acts";

/** State of the pane and what a hand can do to it. */
export interface PaneStore {
  /** For React's useSyncExternalStore. */
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * False while something that was asked for is still to come: numbers, or a value on its way into its cell. For useSyncExternalStore, too.
   */
  readonly hasAnsweredAll: () => boolean;
  /** Previews a value; nothing is written. */
  move<K extends DraftId>(id: K, value: Settable[K]): void;
  /** Writes the previewed value into its one cell, unless the cell holds it already. */
  release(id: DraftId): void;
  /** Writes it once the keys that move it have been at rest for a while: a burst of presses is one write. */
  releaseAtRest(id: DraftId): void;
  /** Sets a value in one go. */
  put<K extends DraftId>(id: K, value: Settable[K]): void;
  /** Writes a refused value again. */
  retry(id: DraftId): void;
  /** Lets go of a value: the pane shows what the workbook says. */
  abandon(id: DraftId): void;
  /** Writes a plan into the user's table, all of it or nothing. */
  adopt(rows: NewRows): void;
  /** Shows a cell in the workbook. */
  select(address: string): void;
  /** Reads the workbook and calculates afresh, after trouble. */
  startAgain(): void;
  dismissTrouble(): void;
  /** What is done to the workbook as a whole. */
  readonly acts: WorkbookActs;
  /** For a formula that is being made up. */
  readonly formulas: FormulaDesk;
  /** What stands in the place of the views. */
  readonly part: OpenPart;
  /** Whether a card is in sight. */
  see(card: AnyCard, seen: boolean): void;
  /** Gives up the calculation of a card; the other numbers stay. */
  cancel(card: AnyCard): void;
  /** Calculates a card after a cancel, or after it broke down. */
  askAgain(card: AnyCard): void;
  close(): void;
}

/** Whether a value is the workbook's, whichever scenario is active. */
const isOfWorkbook = (id: DraftId) => id === "scenario" || id === "plan";

/** Time without a press after which the keys at a slider are at rest, in milliseconds. */
const AT_REST_MS = 400;

/**
 * The pane's store. It holds no scenario value that the workbook does not, but those a hand is moving; a reading never causes a write.
 *
 * @param cards what is asked of the engine behind the plain numbers, in this order
 * @param reportFault is handed what can only be a fault of ours. The user has been told already.
 */
export function createPaneStore(
  port: WorkbookPort,
  engine: Engine,
  cards: readonly AnyCard[],
  reportFault: (fault: unknown) => void,
): PaneStore {
  let state = BEFORE_THE_FIRST_SNAPSHOT;
  /** Counts what makes answers on their way worthless: a new snapshot, the end of a draft. The moves of one drag share a number. */
  let epoch = 0;
  const listeners = new Set<() => void>();
  let hasAnsweredAll = true;
  const underWay = activity((hasEnded) => {
    hasAnsweredAll = hasEnded;
    listeners.forEach((listener) => listener());
  });
  const calculations = latestOnly(underWay);
  const acts = workbookActs(port, underWay, reportFault);
  const formulas = formulaDesk(port, engine, underWay, reportFault);
  const part = openPart();
  /** The one among the cards that finds the best plan. */
  const decider = cards.find((card) => "decides" in card);
  const followed = latestOnly(underWay);
  /** What was last followed of what the decider has found, and what was asked last. */
  let following: DecidedCase["by"] | null = null;
  let lastAsked: ShownCase | null = null;
  /** What the cards are about to be asked, and the turn in which they are; null where nothing is to come. */
  let toAsk: ShownCase | null = null;
  let asking: ReturnType<typeof setTimeout> | undefined;
  const asked = new Map(
    cards.map((card) => {
      const show = (found: PaneState["cards"][string]) => {
        set({ cards: { ...state.cards, [card.id]: found } });
        if (card === decider && found) follow(card.decides?.(found) ?? null);
      };
      return [card.id, askedOfEngine(card, engine, show, underWay, reportFault)] as const;
    }),
  );
  /** One lane per cell: taps on a key that come faster than the workbook answers become one write. */
  const writes = new Map<string, Lane>();
  /** Values that keys have moved and that wait for the next press. */
  const coming = new Map<DraftId, ReturnType<typeof setTimeout>>();

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  function show(change: Partial<PaneState>): void {
    epoch++;
    toAsk = null;
    asked.forEach((card) => card.outdate());
    set({ ...change, answerIsCurrent: false });
    calculate();
  }

  /** The plain numbers first: they take no time, and what they rest on is all that the bad case and the best plan do, the longest last. */
  function calculate(): void {
    const { workbook, drafts } = state;
    const moved = movedLevers(state);
    const shown = workbook?.reading.activeCase(moved);
    if (!workbook || !shown) {
      askAll(null);
      return set({ answer: null, answerIsCurrent: true });
    }
    const { inputs, levers } = shown;
    const { base, reading } = workbook;
    const isDrafted = [drafts.scenario, drafts.plan].some((draft) => drafted<unknown>(draft) !== undefined);
    const about: Shown = { scenario: reading.active ?? "", preview: isDrafted || Object.keys(moved).length > 0 };
    const follows = decider === undefined ? "mine" : planFollowed(state, shown);
    const at = epoch;
    calculations.take(async () => {
      try {
        const result = await engine.run({ kind: "plan", inputs, levers, base: base && { inputs: base.inputs, levers: base.levers } });
        if (at !== epoch) return;
        const plan: AskedPlan = {
          is: follows === "mine" ? "known" : "on-its-way",
          withMoves: (moves) => reading.activeCase(moved, moves),
          baseWithMoves: (moves) => reading.baseCase(moves),
        };
        const known = { ...about, asOf: levers.asOf, optIn: levers.optIn, follows };
        const answer: Answer = follows === "mine" ? { ...result, ...known, planIs: "known", planned: shown } : { ...withKeptPlan(result, state.answer), ...known };
        lastAsked = { ...about, shown, base: comparedWith(base, about), plan };
        set({ answer, answerIsCurrent: true, trouble: troubleOtherThan("calculation") });
        askSoon(lastAsked);
      } catch (thrown) {
        if (at === epoch) withholdAll();
        reportFault(thrown);
      }
    });
  }

  /**
   * Asks all cards about the numbers shown, in a turn of its own: the browser paints these first, while a hand waits for them. To write the
   * questions down for the workers takes as long as to reckon the numbers.
   */
  function askSoon(about: ShownCase): void {
    toAsk = about;
    if (asking !== undefined) return;
    underWay.begin();
    asking = setTimeout(() => {
      asking = undefined;
      if (toAsk) askAll(toAsk);
      underWay.end();
    });
  }

  /** @param about null where there is nothing to ask about, whatever was about to be asked */
  function askAll(about: ShownCase | null): void {
    toAsk = null;
    for (const card of asked.values()) card.ask(about);
  }

  /**
   * What rests on the best plan, once that is found: staff and money first, then the other cards. Revenue rests on no plan, and is shown
   * already.
   */
  function follow(decided: DecidedCase | null): void {
    // A plan that comes before the question about the numbers shown answers an earlier one.
    if (toAsk || state.answer?.follows !== "optimal" || !state.answerIsCurrent || decided === null || decided.by === following) return;
    following = decided.by;
    const { isLast } = decided;
    const at = epoch;
    followed.take(async () => {
      try {
        const { shown, base } = decided.cases();
        const found = shown && (await engine.run({ kind: "plan", inputs: shown.inputs, levers: shown.levers, base: base && { inputs: base.inputs, levers: base.levers } }));
        const { answer } = state;
        if (at !== epoch || decided.by !== following || answer?.follows !== "optimal") return;
        const is = shown === null ? "absent" : "known";
        set({ answer: { ...withPlanOf(answer, found), planIs: isLast ? is : "on-its-way", planned: shown } });
        if (!isLast || lastAsked === null) return;
        const about: ShownCase = { ...lastAsked, ...(shown && { shown, base }), plan: { ...lastAsked.plan, is } };
        asked.forEach((card, id) => {
          if (id !== decider?.id) card.ask(about);
        });
      } catch (thrown) {
        if (at === epoch) withholdAll();
        reportFault(thrown);
      }
    });
  }

  function withholdAll(): void {
    set({ answer: null, answerIsCurrent: true, trouble: { what: "calculation" } });
    askAll(null);
  }

  /** What is thrown where the workbook is read, or a case is made of it, is a fault of ours, and none of what led there. */
  function unlessBroken(act: () => void): void {
    try {
      act();
    } catch (thrown) {
      withholdAll();
      reportFault(thrown);
    }
  }

  /** Base as it stands in the workbook has nothing to be compared with. */
  const comparedWith = (base: WorkbookCase | null, { scenario, preview }: Shown) => (isBase(scenario) && !preview ? null : base);

  function troubleOtherThan(what: Trouble["what"]): Trouble | null {
    return state.trouble?.what === what ? null : state.trouble;
  }

  /** Puts a draft on the pane, or takes it off. Another scenario is another reading of the same snapshot. */
  function draw(id: DraftId, draft: Draft | undefined): void {
    const { [id]: _replaced, ...others } = state.drafts;
    const drafts: Drafts = draft === undefined ? others : { ...others, [id]: draft };
    if (id !== "scenario") return show({ drafts });
    show({ drafts, workbook: state.workbook && read(state.workbook.snapshot, drafted(drafts.scenario)) });
  }

  /** Whatever is done to a value next comes before its rest. */
  function stir(id: DraftId): void {
    const timer = coming.get(id);
    if (timer === undefined) return;
    clearTimeout(timer);
    coming.delete(id);
    underWay.end();
  }

  function releaseAtRest(id: DraftId): void {
    stir(id);
    if (state.drafts[id]?.phase !== "held") return;
    underWay.begin();
    coming.set(id, setTimeout(() => release(id), AT_REST_MS));
  }

  function move<K extends DraftId>(id: K, value: Settable[K]): void {
    stir(id);
    const draft: Draft = { value, scenario: state.workbook?.reading.active ?? null, phase: "held" };
    if (isOfWorkbook(id) || state.drafts[id] === undefined) return draw(id, draft);
    set({ drafts: { ...state.drafts, [id]: draft } });
    calculate();
  }

  function release(id: DraftId): void {
    stir(id);
    const held = state.drafts[id];
    if (held?.phase !== "held") return;
    if (!isOfWorkbook(id) && held.scenario !== state.workbook?.reading.active) return draw(id, undefined);
    const cell = cellOf(state, id);
    if (cell === null) return refuse(id, held, "cell-gone", null);
    const lane = writesTo(cell.address);
    if (cell.value === held.value && !lane.busy()) return draw(id, undefined);
    const draft: Draft = { value: held.value, scenario: held.scenario, phase: "writing" };
    set({ drafts: { ...state.drafts, [id]: draft } });
    lane.take(() => write(id, draft, cell.address));
  }

  function writesTo(address: string): Lane {
    const lane = writes.get(address) ?? latestOnly(underWay);
    writes.set(address, lane);
    return lane;
  }

  async function write(id: DraftId, draft: Draft, address: string): Promise<void> {
    try {
      await port.write(address, written(id, draft.value));
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (state.drafts[id] === draft) refuse(id, draft, failure, address);
      else set({ trouble: { what: "write", failure, address } });
      return;
    }
    // A hand that has taken hold again meanwhile keeps what it holds.
    if (state.drafts[id] === draft) unlessBroken(() => draw(id, undefined));
  }

  /** A choice is written in its word, in the workbook's language. */
  function written(id: DraftId, value: Settable[DraftId]): number | string {
    return id === "plan" ? PLAN_CHOICES[value as PlanChoice][state.workbook?.reading.locale ?? "fr"] : (value ?? "");
  }

  function failureOf(thrown: unknown): WorkbookFailure {
    if (thrown instanceof WorkbookError) return thrown.failure;
    reportFault(thrown);
    return "unknown";
  }

  function refuse(id: DraftId, { value, scenario }: Draft, failure: WorkbookFailure, address: string | null): void {
    draw(id, { value, scenario, phase: "refused", failure, address });
  }

  async function select(address: string): Promise<void> {
    try {
      await port.select(address);
      set({ trouble: troubleOtherThan("select") });
    } catch (thrown) {
      set({ trouble: { what: "select", failure: failureOf(thrown), address } });
    }
  }

  async function adopt(rows: NewRows): Promise<void> {
    if (state.isAdopting) return;
    set({ isAdopting: true, trouble: troubleOtherThan("adopt") });
    underWay.begin();
    try {
      await port.replaceRows(rows);
    } catch (thrown) {
      set({ trouble: { what: "adopt", failure: failureOf(thrown), address: thrown instanceof WorkbookError ? thrown.address : null } });
    } finally {
      set({ isAdopting: false });
      underWay.end();
    }
  }

  const watch = () =>
    port.watch(
      (snapshot) => unlessBroken(() => show({ workbook: read(snapshot, drafted(state.drafts.scenario)), trouble: troubleOtherThan("read") })),
      ({ failure, address }) => set({ trouble: { what: "read", failure, address } }),
    );
  let stopWatching = watch();

  return {
    state: () => state,
    hasAnsweredAll: () => hasAnsweredAll,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    move,
    release,
    releaseAtRest,
    put(id, value) {
      move(id, value);
      release(id);
    },
    retry(id) {
      const refused = state.drafts[id];
      if (refused?.phase !== "refused") return;
      set({ drafts: { ...state.drafts, [id]: { value: refused.value, scenario: refused.scenario, phase: "held" } } });
      release(id);
    },
    abandon(id) {
      stir(id);
      draw(id, undefined);
    },
    adopt: (rows) => void adopt(rows),
    select: (address) => void select(address),
    startAgain() {
      stopWatching();
      set({ trouble: null });
      stopWatching = watch();
      calculate();
    },
    dismissTrouble: () => set({ trouble: null }),
    acts,
    formulas,
    part,
    see: ({ id }, seen) => asked.get(id)?.see(seen),
    cancel: ({ id }) => asked.get(id)?.cancel(),
    askAgain: ({ id }) => asked.get(id)?.again(),
    close() {
      acts.cancelInsertion();
      for (const id of coming.keys()) stir(id);
      clearTimeout(asking);
      asked.forEach((card) => card.close());
      stopWatching();
      listeners.clear();
    },
  };
}
