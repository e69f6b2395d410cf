/** A formula by its number in the engine's graph of dependencies. */
export interface LinkedFormula {
  readonly treeId: number;
}

interface Visit<Formula> {
  readonly formula: Formula;
  readonly order: number;
  /** Least order that can be reached from here. */
  low: number;
  readonly dependents: Iterator<number, undefined>;
}

/**
 * The formulas that depend on themselves, directly or around a circle (Tarjan's strongly connected components,
 * without recursion: chains of cells can be longer than the call stack).
 *
 * @param dependentsOf numbers of the formulas that read a formula's cell
 */
export function cellsInCircles<Formula extends LinkedFormula>(
  formulas: readonly Formula[],
  dependentsOf: (formula: Formula) => Iterable<number, undefined>,
): Formula[] {
  const byNumber = new Map(formulas.map((formula) => [formula.treeId, formula]));
  const visits = new Map<number, Visit<Formula>>();
  const open = new Set<number>();
  const circles: Formula[] = [];

  const enter = (formula: Formula): Visit<Formula> => {
    const visit = { formula, order: visits.size, low: visits.size, dependents: dependentsOf(formula)[Symbol.iterator]() };
    visits.set(formula.treeId, visit);
    open.add(formula.treeId);
    return visit;
  };

  for (const start of formulas) {
    if (visits.has(start.treeId)) continue;
    const path = [enter(start)];
    const selfish = new Set<number>();
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { value: number, done } = visit.dependents.next();
      if (!done) {
        const dependent = byNumber.get(number);
        const seen = visits.get(number);
        if (number === visit.formula.treeId) selfish.add(number);
        else if (seen && open.has(number)) visit.low = Math.min(visit.low, seen.order);
        else if (dependent && !seen) path.push(enter(dependent));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) above.low = Math.min(above.low, visit.low);
      if (visit.low === visit.order) circles.push(...closed(visit, visits, open, selfish));
    }
  }
  return circles;
}

/** Closes the component that begins with a visit; its formulas, if they make a circle. */
function closed<Formula extends LinkedFormula>(
  first: Visit<Formula>,
  visits: ReadonlyMap<number, Visit<Formula>>,
  open: Set<number>,
  selfish: ReadonlySet<number>,
): Formula[] {
  const component = [...open].flatMap((number) => visits.get(number) ?? []).filter(({ order }) => order >= first.order);
  for (const { formula } of component) open.delete(formula.treeId);
  const isCircle = component.length > 1 || selfish.has(first.formula.treeId);
  return isCircle ? component.map(({ formula }) => formula) : [];
}
