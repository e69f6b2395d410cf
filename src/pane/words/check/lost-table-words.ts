import type { Text } from "../../../catalog/record/text";
import { nounFor } from "../counts-and-lists";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What is said of tables that are no more there. */
export const LOST_TABLE_WORDS = {
  lost: (count: number, names: string) =>
    text(
      `${nounFor("fr", count, "Tableau introuvable désormais", "Tableaux introuvables désormais")}\u00a0: ${names}. ${nounFor("fr", count, "Ses", "Leurs")} chiffres manquent\u00a0; annulez (Ctrl+Z) pour les retrouver.`,
      `${nounFor("en", count, "Table", "Tables")} no longer found: ${names}. ${nounFor("en", count, "Its", "Their")} figures are missing; undo (Ctrl+Z) to have them back.`,
    ),
} as const;
