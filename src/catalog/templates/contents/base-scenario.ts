import { dayOf } from "../../../model/calendar/calendar";
import { LEVERS, type LeverId } from "../../levers/levers";
import { BASE_NAME } from "../../tables/scenarios";
import type { TemplateScenario } from "./template";

/** What the catalogue takes for each lever that nobody sets. */
export const DEFAULTS = Object.fromEntries(Object.entries(LEVERS).map(([id, lever]) => [id, "default" in lever ? lever.default : null])) as Record<
  LeverId,
  number | null
>;

/**
 * The defaults of the catalogue over the twelve months from the ban on, judged on 1 November 2026, with the prudent reading for the press.
 */
export const BASE: TemplateScenario = {
  name: { fr: BASE_NAME, en: BASE_NAME },
  values: { ...DEFAULTS, asOf: dayOf(2026, 11, 1), start: dayOf(2026, 8, 1), press: 1 },
};
