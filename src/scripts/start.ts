import { spawn } from "node:child_process";
import { serveWorkbench } from "./serving/serve-workbench";

/** The port of manifest.xml, so that a real Excel can load the same add-in from the same server. */
const PORT = 3000;

async function start(): Promise<void> {
  console.log("Building the add-in and the workbench ...");
  const { url } = await serveWorkbench(Number(process.env.PORT ?? PORT));
  console.log(`\nRelais is open at ${url}\nThe certificate is made on this machine: the browser asks once whether you trust it. Ctrl+C ends.`);
  openBrowser(url);
}

/** Opens the address where there is a screen; anywhere else the printed address must do. */
function openBrowser(url: string): void {
  const { platform, env } = process;
  const hasScreen = platform === "darwin" || platform === "win32" || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  if (!hasScreen || env.CI) return;
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[platform as string] ?? ["xdg-open"];
  const opener = spawn(command ?? "xdg-open", [...args, url], { stdio: "ignore", detached: true });
  opener.on("error", (failure) => console.log(`No browser could be opened (${failure.message}): open the address yourself.`));
  opener.unref();
}

start().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
