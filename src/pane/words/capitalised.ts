/** Begins a sentence. What it quotes from a cell stays as it is typed there: a quotation mark has no capital. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
