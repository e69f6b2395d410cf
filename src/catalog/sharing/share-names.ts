/** What Share leaves in the Name Manager beside its LAMBDAs, until Back to live. */
export const SHARE_NAMES = {
  /** Begins the comment of every name that Share adds: Back to live takes those away and no other. */
  comment: "Relais : Partager / Share",
  /** The first cell of the sheet of sealed values, whatever that is called by then. */
  seal: "Relais_Sceau",
  /** Stands while formulas are being written: who finds it finds work that was broken off. Says which sheet was to be added. */
  journal: "Relais_Partage_en_cours",
} as const;

/** Whether Share has added a name, by its comment. */
export function isOfShare(comment: string): boolean {
  return comment.startsWith(SHARE_NAMES.comment);
}
