import type { Text } from "../../../record/text";

/** Exports of customer-relations centres in 2024, MAD a year: the scope that the lines add up to. @source S81 */
export const CRM_EXPORTS = 9_797_000_000;
/** Jobs in call centres, some 800 firms: the scope that the agents add up to. @source S78, S88 */
export const JOBS = 100_000;
/** Lowest figure of the French share in the revenue of offshore centres. @source S84, S85 */
export const FRENCH_SHARE = 0.8;

/** Kinds of operators, as the lines name their pools. */
export const ARCHETYPES = {
  small: { fr: "Petites structures", en: "Small shops" },
  medium: { fr: "Opérateurs moyens", en: "Mid-size operators" },
  large: { fr: "Grands opérateurs", en: "Large operators" },
} as const satisfies Record<string, Text>;
export type Archetype = keyof typeof ARCHETYPES;

/** A part of the sector: what an archetype earns with an activity, as a share of all. */
export interface Part {
  readonly archetype: Archetype;
  readonly work: Text;
  readonly code: "O1" | "O2" | "I1" | "I2" | "D1";
  readonly share: number;
}

const COLD: Text = { fr: "vente à froid", en: "cold sales" };
const LEADS: Text = { fr: "prise de rendez-vous", en: "lead generation" };
const CARE: Text = { fr: "service client", en: "customer care" };
const SUPPORT: Text = { fr: "support technique", en: "technical support" };
const CHAT: Text = { fr: "chat et réseaux sociaux", en: "chat and social" };

/**
 * How the sector's activity is assumed to split. Only these hold by sources: telemarketing is 15 to 20 % of it, the large
 * operators have more than 75 % of it, those who specialise in cold calls less than 20 % of the jobs. That these are the small
 * shops is our reading. @source S84, S85, S135
 */
export const PARTS: readonly Part[] = [
  { archetype: "small", work: COLD, code: "O1", share: 0.044 },
  { archetype: "small", work: LEADS, code: "O2", share: 0.02 },
  { archetype: "small", work: CARE, code: "I1", share: 0.016 },
  { archetype: "medium", work: COLD, code: "O1", share: 0.036 },
  { archetype: "medium", work: LEADS, code: "O2", share: 0.02 },
  { archetype: "medium", work: CARE, code: "I1", share: 0.08 },
  { archetype: "medium", work: CHAT, code: "D1", share: 0.024 },
  { archetype: "large", work: COLD, code: "O1", share: 0.055 },
  { archetype: "large", work: CARE, code: "I1", share: 0.48 },
  { archetype: "large", work: SUPPORT, code: "I2", share: 0.145 },
  { archetype: "large", work: CHAT, code: "D1", share: 0.08 },
];

/** Codes of telemarketing. */
export function isTelemarketing(code: string): boolean {
  return code.startsWith("O");
}
