import fs from "node:fs";
import path from "node:path";
import v8 from "node:v8";

/** Between two looks at a lock, in milliseconds. */
const LOOK = 50;
/** Looks after which a lock counts for nothing, whoever seems to hold it: a dead process's number may be in use again. */
const PATIENCE = 1_200;

/**
 * A value from a file; made and written there when the file is not there. Of several processes that want it at a time one makes
 * it and the others wait for it, but none for a process that has died.
 *
 * @param make gives plain data: what a structured clone keeps
 */
export async function keptOnDisk<T>(file: string, make: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  for (let looks = 0; !fs.existsSync(file); looks++) {
    if (isTaken(lock)) return await madeUnder(lock, file, make);
    if (looks > PATIENCE || isLeft(lock)) fs.rmSync(lock, { force: true });
    else await new Promise((later) => setTimeout(later, LOOK));
  }
  return v8.deserialize(fs.readFileSync(file)) as T;
}

/** Makes the value and gives the lock back. */
async function madeUnder<T>(lock: string, file: string, make: () => Promise<T>): Promise<T> {
  try {
    // Whoever held the lock before may have written it since it was last looked for.
    if (fs.existsSync(file)) return v8.deserialize(fs.readFileSync(file)) as T;
    const bytes = v8.serialize(await make());
    writeAtOnce(file, bytes);
    // What everybody gets who reads the file.
    return v8.deserialize(bytes) as T;
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** Takes a lock, unless another has it. Unlike a file that is created and then written, a link is never there without its content. */
function isTaken(lock: string): boolean {
  const mine = `${lock}.${process.pid}`;
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  fs.writeFileSync(mine, String(process.pid));
  try {
    fs.linkSync(mine, lock);
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") throw problem;
    return false;
  } finally {
    fs.rmSync(mine);
  }
}

/** Whether a lock is there and its holder is gone. Should two take it over at once, both make the same value: that costs time alone. */
function isLeft(lock: string): boolean {
  try {
    return !isRunning(Number(fs.readFileSync(lock, "utf8")));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "ENOENT") throw problem;
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (problem) {
    // It runs as someone else.
    return (problem as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Nobody ever reads a file that is half written. */
function writeAtOnce(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, bytes);
  fs.renameSync(draft, file);
}
