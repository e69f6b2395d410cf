import { monthName } from "../../../catalog/record/format";
import { limitInWords } from "../../../catalog/words/plan-words";
import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { Locale } from "../../../catalog/record/text";
import type { FoundPlan } from "./found-plan";

type Binding = FoundPlan["linear"]["binding"][number];

/** Limits on money are counted in thousands, and priced by the unit. */
const THOUSAND = 1000;
const MONEY: ReadonlySet<Binding["limit"]["constraint"]> = new Set<Binding["limit"]["constraint"]>(["budget", "monthly-budget", "refund-ceiling"]);

/**
 * Limits that hold the plan back, in words, those first on which most of its value hangs: one sentence for a limit that binds
 * in several months.
 *
 *   what hangs on a limit = its amount * price of one more unit
 */
export function bindingLimits({ linear }: FoundPlan, { inputs, names }: Reallocation, locale: Locale): string[] {
  const groups = new Map<string, { readonly first: Binding; readonly months: number[]; worth: number }>();
  for (const binding of linear.binding) {
    const { constraint, site, year, month } = binding.limit;
    const key = `${constraint}|${site ?? ""}|${year ?? ""}`;
    const group = groups.get(key) ?? { first: binding, months: [], worth: 0 };
    if (month !== undefined) group.months.push(month);
    group.worth += worthOf(binding);
    groups.set(key, group);
  }
  const start = inputs.window.start;
  return [...groups.values()]
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ first: { limit }, months }) => {
      const [from, to] = [Math.min(...months), Math.max(...months)];
      if (months.length < 2 || limit.constraint === "budget") return limitInWords(limit, names, start, locale);
      const { month: _one, ...place } = limit;
      return `${limitInWords(place, names, start, locale)}, ${monthName(start + from, locale)} – ${monthName(start + to, locale)}`;
    });
}

function worthOf({ limit: { constraint, upper, lower }, price }: Binding): number {
  const amount = Number.isFinite(upper) ? upper : lower;
  return Math.abs(price * amount) * (MONEY.has(constraint) ? THOUSAND : 1);
}
