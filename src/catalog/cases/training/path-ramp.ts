import type { Ramp } from "../../../model/workforce/pools/ramp";
import type { Row } from "../../record/table";
import type { PATHS } from "../../tables/training/paths";

/** How productivity grows after a path; null where the path does not say how it begins or how fast it grows. */
export function pathRamp({ startProductivity, rampMonths }: Pick<Row<(typeof PATHS)["columns"]>, "startProductivity" | "rampMonths">): Ramp | null {
  return startProductivity === null || rampMonths === null ? null : { shape: "exponential", start: startProductivity, plateau: 1, tau: rampMonths };
}
