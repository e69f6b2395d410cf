import { sha256, type Checksums } from "./checksums";
import { headersOf, type HeaderRule } from "./served-headers";

export interface Answer {
  readonly status: number;
  readonly content: Buffer;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Verdict {
  /** Files that are served as they were built. */
  readonly right: number;
  /** What is wrong, each with the name of its file. */
  readonly faults: readonly string[];
}

/** Types without which a browser or Excel refuses a file, whatever its content. */
const TYPES: readonly (readonly [ending: RegExp, type: RegExp])[] = [
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript\b/],
  [/\.html$/, /^text\/html\b/],
  [/\.json$/, /^application\/json\b/],
  [/\.wasm$/, /^application\/wasm\b/],
  [/\.png$/, /^image\/png\b/],
];

/** Files asked for at a time. */
const AT_A_TIME = 8;

/** What to look at first where a host is not reached, by the code of the fault. */
const CURES: readonly (readonly [code: RegExp, cure: string])[] = [
  [/CERT|SIGNATURE|ISSUER/, "its certificate is of no authority that Node knows: give that authority's by NODE_EXTRA_CA_CERTS=authority.pem"],
  [/ENOTFOUND|EAI_AGAIN/, "its name is not known here: look at its spelling, and at the name server"],
  [/ECONNREFUSED|TIMEOUT|ETIMEDOUT/, "nobody listens there: look at the port, the firewall and the server"],
];

/** Fetches an address without following it elsewhere. */
type Ask = (url: string) => Promise<Answer>;

/**
 * Compares what a host serves with what was built: every file, every address of the manifest, the types and the headers.
 *
 * @param manifest as it was built
 */
export async function verifyUpload(built: Checksums, manifest: string, rules: readonly HeaderRule[], ask: Ask): Promise<Verdict> {
  const named = [...new Set([...manifest.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, url = ""]) => url))];
  const ours = named.filter((url) => url.startsWith(`${built.base}/`)).map((url) => url.slice(built.base.length + 1));
  const strange = named.filter((url) => !url.startsWith(`${built.base}/`)).map((url) => `manifest.xml names ${url}, which is not below ${built.base}`);
  const missing = ours.filter((name) => !(name in built.files)).map((name) => `manifest.xml names ${name}, which was not built`);
  const names = Object.keys(built.files);
  const unreached = await faultOfHost(`${built.base}/${names[0] ?? ""}`, ask);
  if (unreached !== null) return { right: 0, faults: [unreached] };
  const found: (readonly string[])[] = [];
  for (let from = 0; from < names.length; from += AT_A_TIME)
    found.push(...(await Promise.all(names.slice(from, from + AT_A_TIME).map((name) => faultsOf(name, built, rules, ask)))));
  return { right: found.filter((faults) => faults.length === 0).length, faults: [...strange, ...missing, ...found.flat()] };
}

/** Why a host answers nothing at all, once and with what to do about it; null where it answers. */
async function faultOfHost(url: string, ask: Ask): Promise<string | null> {
  try {
    await ask(url);
    return null;
  } catch (failure) {
    const { message, cause } = failure as Error & { readonly cause?: { readonly code?: string; readonly message?: string } };
    const code = cause?.code ?? "";
    const cure = CURES.find(([codes]) => codes.test(code))?.[1];
    const found = [message, cause?.message, code].filter((one) => one !== undefined && one !== "").join(", ");
    return `${new URL(url).origin} is not reached (${found})${cure === undefined ? "" : `: ${cure}`}`;
  }
}

async function faultsOf(name: string, { base, files }: Checksums, rules: readonly HeaderRule[], ask: Ask): Promise<string[]> {
  try {
    const { status, content, headers } = await ask(`${base}/${name}`);
    if (status !== 200) return [`${name}: the host answers ${status}`];
    const isWhole = sha256(content) === files[name];
    const type = headers["content-type"] ?? "";
    const wanted = TYPES.find(([ending]) => ending.test(name))?.[1];
    const others = Object.entries(headersOf(name, rules)).filter(([header, value]) => headers[header.toLowerCase()] !== value);
    return [
      ...(isWhole ? [] : [`${name}: is not the file that was built`]),
      ...(wanted === undefined || wanted.test(type) ? [] : [`${name}: its type is ${type === "" ? "not said" : type}`]),
      ...others.map(([header, value]) => `${name}: ${header} is ${headers[header.toLowerCase()] ?? "missing"}; wanted ${value}`),
    ];
  } catch (failure) {
    return [`${name}: ${failure instanceof Error ? failure.message : String(failure)}`];
  }
}
