import type { AddedSheet } from "./sheets/added-sheet";

/** What Share leaves in the Name Manager beside its LAMBDAs, until Back to live. */
export const SHARE_NAMES = {
  /** Begins the comment of every name that Share adds: Back to live takes those away and no other. */
  comment: "Relais : Partager / Share",
  /** The first cells of the sheets that it adds, whatever these are called by then. */
  sheets: { seal: "Relais_Sceau", calculation: "Relais_Calcul", values: "Relais_Valeurs" } satisfies Record<AddedSheet["kind"], string>,
  /** Stands while formulas are being written: who finds it finds work that was broken off. Says which sheets were to be added. */
  journal: "Relais_Partage_en_cours",
} as const;

/** Between the names of sheets in the journal: no sheet has it in its name. */
export const BETWEEN_SHEETS = "/";

/** Whether Share has added a name, by its comment. */
export function isOfShare(comment: string): boolean {
  return comment.startsWith(SHARE_NAMES.comment);
}
