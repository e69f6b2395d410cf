/** Words that begin a row of sums. */
const BEGINS = /^(?:sous[ -]?totaux|sous[ -]?total|totaux|total|subtotal|grand total|ensemble|somme|sum|cumul|cumule|cumuls|recap|recapitulatif|overall|tot|(?:tous|toutes) (?:les )?(?:clients?|lignes?|sites?|viviers?|equipes?|campagnes?)|all (?:clients|lines|sites|pools|teams))(?:\b|$)/;

/** Excel's own subtotals in English end so: "Orange Total". */
const ENDS = /\b(?:sub)?total$/;

/**
 * Whether words begin as those of a row of sums do.
 *
 * @param words normalised
 */
export function beginsAsTotal(words: string): boolean {
  return BEGINS.test(words);
}

/**
 * Whether words can be those of a row of sums at all: a client may bear such a name too.
 *
 * @param words normalised
 */
export function soundsLikeTotal(words: string): boolean {
  return BEGINS.test(words) || ENDS.test(words);
}

/** The plainest of them, in both languages, for a sheet that leaves such rows out by a formula. */
export const TOTAL_WORDS = ["total", "totaux", "sous-total", "sous total", "ensemble", "somme", "cumul", "subtotal", "grand total", "sum"] as const;
