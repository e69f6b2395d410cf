import type { Text } from "../../../catalog/record/text";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the card of open legal questions says. */
export const LEGAL_WORDS = {
  title: (count: number) => text(`${count} questions juridiques ouvertes`, `${count} open legal questions`),
  treatment: (done: Text, standing: Text, sources: readonly string[]) =>
    text(
      `Dans Relais\u00a0: ${done.fr} (${[standing.fr, ...sources].join("\u00a0; ")}).`,
      `In Relais: ${done.en} (${[standing.en, ...sources].join("; ")}).`,
    ),
} as const;
