import fs from "node:fs/promises";
import https from "node:https";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { serve, type RunningServer } from "../../../src/workbench/server/server";

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "served-"));
  const files: Record<string, string> = {
    "addin/taskpane.html":
      '<meta content="script-src \'self\' https://appsforoffice.microsoft.com"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    "addin/engine.wasm": "\0asm",
    "workbench/workbench.html": '<meta content="frame-src \'self\'; connect-src \'self\'"><meta name="pane-origin" content="" />the workbench',
    "office/office.js": "Microsoft's",
    "assets/sample.xlsx": "sample",
    "secret.txt": "secret",
  };
  for (const [name, content] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await fs.writeFile(path.join(folder, name), content);
  }
  await fs.symlink(path.join(folder, "secret.txt"), path.join(folder, "addin/link.txt"));
  server = await serveFolder(0);
});

afterAll(async () => {
  await server.close();
  await fs.rm(folder, { recursive: true });
});

function serveFolder(port: number): Promise<RunningServer> {
  return serve({ addin: path.join(folder, "addin"), workbench: path.join(folder, "workbench"), officeJs: path.join(folder, "office"), assets: path.join(folder, "assets"), port });
}

/** Asks for a path as it stands: fetch and URL would take `..` out before it is sent. */
function ask(pathname: string, method = "GET", at = server.url): Promise<Reply> {
  const { port } = new URL(at);
  return new Promise((resolve, reject) => {
    const request = https.request({ host: "localhost", port, path: pathname, method, rejectUnauthorized: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on("error", reject).end();
  });
}

test("the address is the workbench's page, and the root leads to it", async () => {
  expect(server.url).toMatch(/^https:\/\/localhost:\d+\/workbench\/workbench\.html$/);
  expect((await ask(new URL(server.url).pathname)).text).toContain("the workbench");
  expect(await ask("/")).toMatchObject({ status: 302, headers: { location: "/workbench/workbench.html" } });
});

test("the add-in's page loads office.js from here, and may", async () => {
  const { text } = await ask("/taskpane.html");
  expect(text).toContain('<script src="/office-js/office.js">');
  expect(text).not.toContain("appsforoffice");
  expect((await ask("/office-js/office.js")).text).toBe("Microsoft's");
});

test("the pane has an origin of its own, which the page names and may show, and each of the two a process", async () => {
  const page = await ask(new URL(server.url).pathname);
  expect(server.paneOrigin).not.toBe(new URL(server.url).origin);
  expect(page.text).toContain(`<meta name="pane-origin" content="${server.paneOrigin}" />`);
  expect(page.text).toContain(`frame-src 'self' ${server.paneOrigin}; connect-src 'self' ${server.paneOrigin}`);
  const pane = await ask("/taskpane.html", "GET", server.paneOrigin);
  expect(pane.text).toBe((await ask("/taskpane.html")).text);
  expect([page, pane].map(({ headers }) => headers["origin-agent-cluster"])).toEqual(["?1", "?1"]);
  expect((await ask("/workbench/workbench.html", "GET", server.paneOrigin)).status).toBe(404);
});

test("files have their types and are never cached", async () => {
  expect((await ask("/engine.wasm")).headers).toMatchObject({ "content-type": "application/wasm", "cache-control": "no-store" });
  expect((await ask("/assets/sample.xlsx")).headers["content-type"]).toMatch(/spreadsheetml/);
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2fsecret.txt", "/link.txt", "/%00", "/%zz", "/assets/", "/nothing.js"])("%s is not the server's to give", async (pathname) => {
  const { status, text } = await ask(pathname);
  expect(status).toBe(404);
  expect(text).not.toContain("secret\n");
  expect(text).not.toBe("secret");
});

test("it answers on the loopback alone", async () => {
  const outside = Object.values(os.networkInterfaces()).flatMap((some) => some ?? []).filter(({ internal, family }) => !internal && family === "IPv4");
  const ports = [server.url, server.paneOrigin].map((address) => Number(new URL(address).port));
  const answers = await Promise.all(outside.flatMap(({ address }) => ports.map((port) => connects(address, port))));
  expect(answers).not.toContain(true);
  expect(await connects("localhost", ports[0] ?? 0)).toBe(true);
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 1_000 });
    const tell = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", tell(true)).once("error", tell(false)).once("timeout", tell(false));
  });
}

test("nothing can be sent to it", async () => {
  expect((await ask("/taskpane.html", "POST")).status).toBe(405);
});

test("a port that is taken gives way to the next", async () => {
  const port = Number(new URL(server.url).port);
  const second = await serveFolder(port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});
