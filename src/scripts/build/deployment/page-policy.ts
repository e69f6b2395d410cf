/**
 * The policy that the add-in's page states of itself: a host repeats it in a header.
 *
 * @throws Error where the page has none
 */
export function pagePolicy(html: string): string {
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error("taskpane.html has no Content-Security-Policy");
  return policy;
}
