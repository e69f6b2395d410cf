/** Where the add-in is served from when nobody says otherwise: this machine. */
export const LOCAL_BASE = "https://localhost:3000";

/**
 * The address under which the built files will be served, without a slash at its end.
 *
 * @param asked  what was given as `--env base=...`, if anything
 * @throws when it is no https address of a folder: Excel loads add-ins over https only
 */
export function deploymentBase(asked: string | undefined): string {
  if (asked === undefined) {
    console.log(`Built for ${LOCAL_BASE}. For a deployment: npm run build -- --env base=https://...`);
    return LOCAL_BASE;
  }
  if (!URL.canParse(asked)) throw new Error(`--env base=${asked} is not an address; wanted one such as https://relais.example.com/addin`);
  const { protocol, search, hash, href } = new URL(asked);
  if (protocol !== "https:") throw new Error(`--env base=${asked} begins with ${protocol}//; Excel loads add-ins over https only`);
  if (search || hash) throw new Error(`--env base=${asked} must be the address of a folder, without ? or #`);
  return href.replace(/\/+$/, "");
}
