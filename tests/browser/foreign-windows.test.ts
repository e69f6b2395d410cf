import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser";
import { untilTrue } from "./page/until-true";
import { WorkbenchPage } from "./page/workbench-page";

declare global {
  interface Window {
    /** The workbench, as a page of another origin that has opened it holds it. */
    opened: Window | null;
    /** What has come to a window by message, as it came. */
    heard: string[];
  }
}

/** Longer than a pane or a host takes to begin with what it is told. */
const WHILE_MS = 1_000;
const [SHEET, CELL, WRITTEN] = ["Scénarios", "C9", 0.123] as const;

/** A page of another origin, on this machine. */
async function serveForeignPage(): Promise<{ url: string; close: () => void }> {
  const server = http.createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<title>foreign</title>"));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** The workbench in a window that another origin has opened, and holds. */
async function openedBy(foreign: Page): Promise<WorkbenchPage> {
  const [page] = await Promise.all([
    foreign.waitForEvent("popup"),
    foreign.evaluate((url) => void (window.opened = window.open(url)), `${process.env.WORKBENCH_URL}?start=light&lang=fr`),
  ]);
  return new WorkbenchPage(page).ready();
}

const hear = () => {
  window.heard = [];
  window.addEventListener("message", ({ data }) => void window.heard.push(data as string));
};

/** A request of the pane that fetches a cell, made to write into it too. */
function withWrite(message: string): string[] {
  if (!message.includes("GetCell")) return [];
  const request = JSON.parse(message) as { _data: { ArrayData: unknown[] } };
  const body = JSON.parse(String(request._data.ArrayData[4])) as { Actions: object[]; ObjectPaths: Record<string, { Name: string }> };
  const cell = Object.keys(body.ObjectPaths).find((id) => body.ObjectPaths[id]?.Name === "GetCell");
  body.Actions.push({ Id: 1_000, ActionType: 4, Name: "Values", ObjectPathId: Number(cell), ArgumentInfo: { Arguments: [[[WRITTEN]]] } });
  request._data.ArrayData[4] = JSON.stringify(body);
  return [JSON.stringify(request)];
}

describeInBrowser("a window of another origin", ({ open }) => {
  let server: Awaited<ReturnType<typeof serveForeignPage>>;
  beforeAll(async () => {
    server = await serveForeignPage();
  });
  afterAll(() => server.close());

  test("can say to the workbench what the pane says, and nothing comes of it", async () => {
    const foreign = await open(server.url);
    const workbench = await openedBy(foreign);
    const { page, pane } = workbench;
    await page.evaluate(hear);
    await (await workbench.slider("optIn")).press("End");
    await workbench.settled();
    const said = await page.evaluate(() => window.heard);
    const writing = said.flatMap(withWrite);
    expect(writing.length).toBeGreaterThan(0);
    const before = await workbench.number(SHEET, CELL);

    await foreign.evaluate((all) => {
      for (const message of all) window.opened?.postMessage(message, "*");
    }, [...said, ...writing, "", "{", "null", "[]"]);
    await page.waitForTimeout(WHILE_MS);
    await workbench.settled();
    expect(await workbench.number(SHEET, CELL)).toBe(before);

    // The pane's own frame is heard.
    await pane.locator("body").evaluate((_, all) => {
      for (const message of all) window.parent.postMessage(message, "*");
    }, writing);
    await untilTrue(async () => (await workbench.number(SHEET, CELL)) === WRITTEN, "what the pane says to be done");
    await page.close();
  });

  test("can say to the pane what the workbench says, and the pane does not stir", async () => {
    const foreign = await open(server.url);
    const workbench = await openedBy(foreign);
    const { page, pane } = workbench;
    await pane.locator("body").evaluate(hear);
    await workbench.enter(SHEET, CELL, "0,07");
    const told = await pane.locator("body").evaluate(() => window.heard);
    expect(told.length).toBeGreaterThan(0);
    const atRisk = await workbench.strip("at-risk");
    await page.evaluate(hear);
    const stirred = () => page.evaluate(() => window.heard.splice(0).length);
    await page.waitForTimeout(WHILE_MS);
    await stirred();

    await foreign.evaluate((all) => {
      const { opened } = window;
      for (let frame = 0; frame < (opened?.length ?? 0); frame += 1) for (const message of all) opened?.[frame]?.postMessage(message, "*");
    }, [...told, "", "{", "null", "[]"]);
    await page.waitForTimeout(WHILE_MS);
    expect(await stirred()).toBe(0);
    expect(await workbench.strip("at-risk")).toBe(atRisk);

    // Its host is heard.
    await page.evaluate((all) => {
      for (const frame of document.querySelectorAll("iframe")) for (const message of all) frame.contentWindow?.postMessage(message, "*");
    }, told);
    await untilTrue(async () => (await stirred()) > 0, "the pane to answer its host");
    await page.close();
  });

  test("has no place in the workbench's page: its policy lets no such frame in", async () => {
    const workbench = await openedBy(await open(server.url));
    const refused = await workbench.page.evaluate((url) => new Promise<string>((resolve) => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
      const frame = document.createElement("iframe");
      frame.src = url;
      document.body.append(frame);
    }), server.url);
    expect(refused).toBe("frame-src");
    await workbench.page.close();
  });
});
