const [BEGIN, END] = ["<!-- signatures: npm run readme -->", "<!-- /signatures -->"];

/** The README with the table of functions put in its place. @throws Error where the place is not marked */
export function withSignatures(readme: string, table: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md needs ${BEGIN} ... ${END}`);
  return `${readme.slice(0, from)}${BEGIN}\n${table}\n${readme.slice(to)}`;
}
