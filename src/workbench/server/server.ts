import https from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { localhostCertificate, type Certificate } from "./certificate";
import { servedFile, type Mount } from "./served-files";

export interface ServeOptions {
  /** Folder of the add-in's production build. */
  readonly addin: string;
  /** Folder of the workbench's build. */
  readonly workbench: string;
  /** Folder that holds Microsoft's office.js and the files it loads. */
  readonly officeJs: string;
  /** Folder of the sample workbook and the icons; the project's by default. */
  readonly assets?: string;
  /** 0 takes any free port. A port that is taken gives way to the next free one. */
  readonly port: number;
}

export interface RunningServer {
  /** Address of the workbench's page. */
  readonly url: string;
  /** Where the pane beside it comes from. */
  readonly paneOrigin: string;
  close(): Promise<void>;
}

const ROOT = path.resolve(__dirname, "../../..");
const WORKBENCH_PAGE = "/workbench/workbench.html";
const OFFICE_JS_HOME = "https://appsforoffice.microsoft.com";
const PORTS_TRIED = 20;

/** Whoever asks for it has a process of its own in Chromium, and another origin in its frame has another one. */
const OWN_PROCESS = { "origin-agent-cluster": "?1" } as const;

/**
 * Serves the workbench and the add-in's production build over https on this machine, for nobody else. The pane beside the spreadsheet has
 * an origin of its own, a second port: so the two work side by side, as Excel and a pane do, and neither waits for the other's thread.
 * The only change to the build: its pages load office.js from here instead of from Microsoft, and may do so.
 *
 * @throws Error in plain words when no port is free
 */
export async function serve({ addin, workbench, officeJs, assets, port }: ServeOptions): Promise<RunningServer> {
  const addinMounts: Mount[] = [
    { prefix: "/", folder: addin, page: withLocalOfficeJs },
    { prefix: "/office-js/", folder: officeJs },
    { prefix: "/assets/", folder: assets ?? path.join(ROOT, "assets") },
  ];
  const certificate = await localhostCertificate(path.join(ROOT, "node_modules/.cache/relais/localhost.json"), path.join(os.homedir(), ".office-addin-dev-certs"));
  let paneOrigin = "";
  const server = serverOf(certificate, [...addinMounts, { prefix: "/workbench/", folder: workbench, page: (html) => withPaneOrigin(html, paneOrigin) }]);
  const paneServer = serverOf(certificate, addinMounts);
  const taken = await listen(server, port);
  paneOrigin = `https://localhost:${await listen(paneServer, port === 0 ? 0 : taken + 1)}`;
  const close = async () => {
    await Promise.all([closed(server), closed(paneServer)]);
  };
  return { url: `https://localhost:${taken}${WORKBENCH_PAGE}`, paneOrigin, close };
}

function serverOf(certificate: Certificate, mounts: readonly Mount[]): https.Server {
  return https.createServer(certificate, (request, response) => {
    answer(mounts, request, response).catch((problem: unknown) => {
      console.error(`${request.url}:`, problem);
      response.writeHead(500).end();
    });
  });
}

async function answer(mounts: readonly Mount[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "https://localhost");
  if (pathname === "/" || pathname === "/workbench/") {
    response.writeHead(302, { location: WORKBENCH_PAGE }).end();
    return;
  }
  const isRead = request.method === "GET" || request.method === "HEAD";
  const file = isRead ? await servedFile(mounts, pathname) : undefined;
  if (!file) {
    response.writeHead(isRead ? 404 : 405, { "content-type": "text/plain; charset=utf-8" }).end(`There is no ${pathname}\n`);
    return;
  }
  response.writeHead(200, {
    "content-type": file.type,
    "content-length": Buffer.byteLength(file.content),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...OWN_PROCESS,
  });
  response.end(request.method === "HEAD" ? undefined : file.content);
}

/** Points a page's office.js, and its permission to load it, at this server. */
function withLocalOfficeJs(html: string): string {
  return html.replaceAll(`${OFFICE_JS_HOME}/lib/1/hosted/`, "/office-js/").replaceAll(OFFICE_JS_HOME, "'self'");
}

/** Tells the workbench's page where its panes come from, and lets it show them. */
function withPaneOrigin(html: string, origin: string): string {
  return html.replace(/(<meta name="pane-origin" content=")"/, `$1${origin}"`).replace("frame-src 'self'; connect-src 'self'", `frame-src 'self' ${origin}; connect-src 'self' ${origin}`);
}

/** @returns the port the server has */
async function listen(server: https.Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + PORTS_TRIED; port += 1) {
    if (await hasStarted(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`The ports ${wanted} to ${wanted + PORTS_TRIED - 1} are all taken: close a program that uses one, or set PORT to another number.`);
}

/** @returns false when the port is taken */
function hasStarted(server: https.Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (problem: NodeJS.ErrnoException): void => {
      if (problem.code === "EADDRINUSE") resolve(false);
      else reject(problem);
    };
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

function closed(server: https.Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((problem) => (problem ? reject(problem) : resolve()));
    server.closeAllConnections();
  });
}
