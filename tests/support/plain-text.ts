/** What a page says, without its tags: spaces of any kind are one. */
export function plainText(html: string): string {
  const bare = html.replace(/<[^>]*>/g, " ").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return bare.replace(/[\s\u00a0\u202f]+/g, " ").replace(/ (?=[.,)\]])/g, "").trim();
}
