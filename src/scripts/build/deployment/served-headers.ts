/** What a host must say with some files. */
export interface HeaderRule {
  /** Path below the deployment; a star stands for the rest of it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const HASHED = /\.[0-9a-f]{8}\.js$|^[0-9a-f]{20}\.wasm$/;

const NO_SNIFFING = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" } as const;
/** The name changes with the content: nobody need ask again. */
const FOR_EVER = { "Cache-Control": "public, max-age=31536000, immutable" } as const;
/** The name stays: a browser asks whether it has changed, and mostly hears that it has not. */
const ASKED_AGAIN = { "Cache-Control": "no-cache" } as const;
/** A worker has the policy of its own script: WebAssembly may be compiled, and fetched from the same host, and nothing else. */
const OF_WORKERS = {
  "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'",
} as const;

/**
 * What every file of the build must be served with. Office shows the pane in a frame of many origins: who may frame it is not said.
 *
 * @param names of the files
 * @param policy of the add-in's page, as the page itself states it
 */
export function headerRules(names: readonly string[], policy: string): HeaderRule[] {
  const root = names.filter((name) => !name.includes("/")).toSorted();
  return [
    { path: "*", headers: NO_SNIFFING },
    { path: "taskpane.html", headers: { ...ASKED_AGAIN, "Content-Security-Policy": policy } },
    ...root.filter((name) => HASHED.test(name)).map((path) => ({ path, headers: { ...FOR_EVER, ...(path.endsWith(".js") ? OF_WORKERS : {}) } })),
    ...root.filter((name) => !HASHED.test(name) && name !== "taskpane.html").map((path) => ({ path, headers: ASKED_AGAIN })),
    ...["assets/*", "documents/*", "help/*"].map((path) => ({ path, headers: ASKED_AGAIN })),
  ];
}

/** All that a file is served with. */
export function headersOf(name: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  const fits = ({ path }: HeaderRule) => (path.endsWith("*") ? name.startsWith(path.slice(0, -1)) : path === name);
  return Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers)) as Record<string, string>;
}

/**
 * The rules as a `_headers` file, which static hosts such as Netlify and Cloudflare Pages read.
 *
 * @param folder of the host, "/" or "/some/folder/"
 */
export function headersFile(rules: readonly HeaderRule[], folder: string): string {
  const lines = (headers: HeaderRule["headers"]) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join("");
  return rules.map(({ path, headers }) => `${folder}${path}\n${lines(headers)}`).join("\n");
}

/** The rules for Azure Static Web Apps, with the types that Excel needs. */
export function staticWebApp(rules: readonly HeaderRule[], folder: string): string {
  const [all, ...others] = rules;
  const routes = others.map(({ path, headers }) => ({ route: `${folder}${path}`, headers }));
  return `${JSON.stringify({ globalHeaders: all?.headers ?? {}, routes, mimeTypes: { ".wasm": "application/wasm", ".json": "application/json" } }, null, 2)}\n`;
}

/** The rules for IIS and Azure App Service. */
export function webConfig(rules: readonly HeaderRule[]): string {
  const header = ([name, value]: [string, string]) => `<remove name="${name}" /><add name="${name}" value="${value.replaceAll('"', "&quot;")}" />`;
  const block = ({ headers }: HeaderRule) => `<httpProtocol><customHeaders>${Object.entries(headers).map(header).join("")}</customHeaders></httpProtocol>`;
  const [all, ...others] = rules;
  const located = others.map((rule) => `  <location path="${rule.path.replace("/*", "")}"><system.webServer>${block(rule)}</system.webServer></location>`);
  const type = '<remove fileExtension=".wasm" /><mimeMap fileExtension=".wasm" mimeType="application/wasm" />';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<configuration>",
    `  <system.webServer>${all ? block(all) : ""}<staticContent>${type}</staticContent></system.webServer>`,
    ...located,
    "</configuration>",
    "",
  ].join("\n");
}

/**
 * The rules for nginx, to be included in the `server` block whose root holds the folder: a block for all files of the same headers, each
 * with all of them, since nginx passes none on to a block that has its own.
 */
export function nginxConf(rules: readonly HeaderRule[], folder: string): string {
  const pattern = (path: string) => path.split("*").map((part) => part.replace(/[.\\+?^${}()|[\]]/g, "\\$&")).join(".+");
  const alike = new Map<string, string[]>();
  for (const { path } of rules.slice(1)) {
    const headers = Object.entries(headersOf(path, rules)).map(([name, value]) => `  add_header ${name} "${value}" always;\n`).join("");
    alike.set(headers, [...(alike.get(headers) ?? []), pattern(path)]);
  }
  return [...alike].map(([headers, paths]) => `location ~ "^${pattern(folder)}(?:${paths.join("|")})$" {\n${headers}}\n`).join("\n");
}
