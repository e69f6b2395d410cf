import { BAN_DAY } from "../../model/revenue/law/law";
import { CONSENT_LEVERS } from "./consent";
import { REVENUE_LEVERS } from "./revenue";
import { STAFF_LEVERS } from "./staff";

/** Rows of Scenarios. */
export const LEVERS = { ...REVENUE_LEVERS, ...STAFF_LEVERS, ...CONSENT_LEVERS } as const;
export type LeverId = keyof typeof LEVERS;
export const LEVER_IDS = Object.keys(LEVERS) as LeverId[];

/** Levers of the task pane's first view, with the bounds and step of their sliders. */
export const SLIDERS = {
  asOf: { min: BAN_DAY - 222, max: BAN_DAY + 507, step: 1 },
  optIn: { min: 0, max: 0.3, step: 0.005 },
  clientLead: { min: 0, max: 6, step: 1 },
  erosion: { min: 0, max: 0.3, step: 0.01 },
  newDemand: { min: 0, max: 2, step: 0.05 },
  budget: { min: 0, max: 3_000_000, step: 50_000 },
  seatFactor: { min: 0, max: 2, step: 0.05 },
} as const satisfies Partial<Record<LeverId, { min: number; max: number; step: number }>>;
export type SliderId = keyof typeof SLIDERS;

/** Sliders of the reallocation: without people who can be moved there is nothing for them to move. */
export const REALLOCATION_SLIDERS: ReadonlySet<SliderId> = new Set<SliderId>(["newDemand", "budget", "seatFactor"]);
