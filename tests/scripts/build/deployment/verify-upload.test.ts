import fs from "node:fs/promises";
import https from "node:https";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { checksums } from "../../../../src/scripts/build/deployment/checksums";
import { headerRules, headersOf } from "../../../../src/scripts/build/deployment/served-headers";
import { verifyUpload, type Answer } from "../../../../src/scripts/build/deployment/verify-upload";
import { localhostCertificate } from "../../../../src/workbench/server/certificate";

const POLICY = "default-src 'none'; script-src 'self'";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".png": "image/png", ".xml": "text/xml" };
const HELP = "help/fr/ramp.html";

let folder: string;
let server: https.Server;
let base: string;
let files: Map<string, Buffer>;
/** What the host does wrong, by file. */
const wrong = new Map<string, Partial<Answer>>();

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "relais-host-"));
  server = https.createServer(await localhostCertificate(path.join(folder, "certificate.json"), path.join(folder, "none")), (request, response) => {
    const name = (request.url ?? "").replace("/relais/", "");
    const content = files.get(name);
    const fault = wrong.get(name);
    const headers = { "content-type": TYPES[path.extname(name)], ...headersOf(name, headerRules([...files.keys()], POLICY)), ...fault?.headers };
    const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
    response.writeHead(fault?.status ?? (content ? 200 : 404), Object.fromEntries(sent)).end(fault?.content ?? content);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  base = `https://localhost:${(server.address() as AddressInfo).port}/relais`;
  const texts: Record<string, string> = {
    "taskpane.html": "<!doctype html>",
    "functions.js": "associate();",
    "engine.0a1b2c3d.js": "work();",
    "50382d705ba8a027bbd4.wasm": "\0asm",
    "functions-fr.json": "{}",
    "assets/icon-32.png": "icon",
    [HELP]: "<!doctype html>",
    "manifest.xml": manifestFor("taskpane.html", "functions.js", "functions-fr.json", "assets/icon-32.png"),
  };
  files = new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await fs.rm(folder, { recursive: true });
});

afterEach(() => wrong.clear());

function manifestFor(...names: readonly string[]): string {
  return names.map((name) => `<bt:Url DefaultValue="${base}/${name}"/>`).join("");
}

/** As `npm run verify` asks, but of a host whose certificate nobody signed. */
function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = https.get(url, { rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
        resolve({ status: response.statusCode ?? 0, content: Buffer.concat(parts), headers });
      });
    });
    request.on("error", reject);
  });
}

const verdict = (manifest = files.get("manifest.xml")?.toString() ?? "") => verifyUpload(checksums(base, files), manifest, headerRules([...files.keys()], POLICY), ask);

test("a host that serves the build passes, file by file", async () => {
  expect(await verdict()).toEqual({ right: files.size, faults: [] });
});

test("one broken file fails, and is named", async () => {
  wrong.set(HELP, { content: Buffer.from("<!doctype html> broken") });
  expect(await verdict()).toEqual({ right: files.size - 1, faults: [`${HELP}: is not the file that was built`] });
});

test("a file that is missing, of a wrong type, or without its headers fails, and is named", async () => {
  wrong.set("engine.0a1b2c3d.js", { headers: { "Cache-Control": "no-store" } });
  wrong.set("50382d705ba8a027bbd4.wasm", { headers: { "content-type": "application/octet-stream" } });
  wrong.set("assets/icon-32.png", { status: 404 });
  expect((await verdict()).faults.toSorted()).toEqual([
    "50382d705ba8a027bbd4.wasm: its type is application/octet-stream",
    "assets/icon-32.png: the host answers 404",
    "engine.0a1b2c3d.js: Cache-Control is no-store; wanted public, max-age=31536000, immutable",
  ]);
});

test("an address of the manifest that is elsewhere, or that was not built, fails", async () => {
  const { faults } = await verdict(`${manifestFor("nothing.html")}<bt:Url DefaultValue="https://elsewhere.test/x"/>`);
  expect(faults).toEqual([`manifest.xml names https://elsewhere.test/x, which is not below ${base}`, "manifest.xml names nothing.html, which was not built"]);
});

test("a host whose certificate nobody knows, or that does not answer, fails once, with its words and what to do", async () => {
  const fetched = async (url: string): Promise<Answer> => {
    const response = await fetch(url);
    return { status: response.status, content: Buffer.from(await response.arrayBuffer()), headers: {} };
  };
  const faultsAt = async (at: string) => (await verifyUpload(checksums(at, files), "", [], fetched)).faults;
  expect(await faultsAt(base)).toEqual([expect.stringMatching(/^https:\/\/localhost:\d+ is not reached \(fetch failed, .*SELF_SIGNED_CERT.*NODE_EXTRA_CA_CERTS=/)]);
  // Nobody listens at the first port, which takes root's right to listen at.
  expect(await faultsAt("https://localhost:2/relais")).toEqual([expect.stringMatching(/^https:\/\/localhost:2 is not reached \(fetch failed, .*ECONNREFUSED\): nobody listens/)]);
});

test("a host that breaks off fails with its words, file by file", async () => {
  let asked = 0;
  const { faults } = await verifyUpload(checksums(base, files), "", [], () => (asked++ === 0 ? ask(`${base}/functions.js`) : Promise.reject(new Error("connection reset"))));
  expect(faults).toHaveLength(files.size);
  expect(faults).toContain("functions.js: connection reset");
});
