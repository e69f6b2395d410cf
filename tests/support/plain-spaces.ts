/** A text with plain spaces: which one stands where is typography. */
export function plain(text: string | null): string {
  return (text ?? "").replace(/\s/gu, " ");
}
