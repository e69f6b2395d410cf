import type { Text } from "../record/text";

/** What a social plan's calendar has to reckon with beside its own steps. @source domain.md 10 (M3, S140) */
export const STRIKE_LAW: Text = {
  fr: "Loi marocaine 97-15 sur la grève, en vigueur depuis septembre 2025 : préavis, négociation d'abord, pas de remplaçants temporaires",
  en: "Moroccan strike law 97-15, in force since September 2025: notice, negotiation first, no temporary replacements",
};
