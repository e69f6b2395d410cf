import { monthName } from "../../../catalog/record/format";
import { isCumulative, isOfMoney, limitInWords } from "../../../catalog/words/plan-words";
import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { Locale } from "../../../catalog/record/text";
import type { FoundPlan } from "./found-plan";

type Binding = FoundPlan["linear"]["binding"][number];

/** Limits on money are counted in thousands, and priced by the unit. */
const THOUSAND = 1000;

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
      if (months.length < 2 || isCumulative(limit)) return limitInWords(limit, names, start, locale);
      const { month: _one, ...place } = limit;
      return `${limitInWords(place, names, start, locale)}, ${monthName(start + from, locale)} – ${monthName(start + to, locale)}`;
    });
}

function worthOf({ limit, price }: Binding): number {
  const amount = Number.isFinite(limit.upper) ? limit.upper : limit.lower;
  return Math.abs(price * amount) * (isOfMoney(limit) ? THOUSAND : 1);
}
