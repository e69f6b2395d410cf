import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Job, JobKind, JobResult, RunJob } from "../../src/catalog/jobs/jobs";
import { layout } from "../../src/catalog/templates/layout";
import type { Template } from "../../src/catalog/templates/contents/template";
import type { WorkbookLayout } from "../../src/catalog/templates/layout/workbook-layout";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { sameContent } from "../../src/model/same-content";
import { OFFERED_TEMPLATES } from "../../src/scripts/sample/offered-templates";
import { keptOnDisk } from "./kept-on-disk";

const ROOT = path.resolve(__dirname, "../..");
const CACHE = path.join(ROOT, "node_modules/.cache/relais/layouts");

/** All that a layout comes of: the code that makes it, templates included, its packages, and how it is kept. */
const GROUNDS = ["src/catalog", "src/model", "src/engine", "package-lock.json", ".swcrc", "tests/support/laid-out.ts", "tests/support/kept-on-disk.ts"];

const DAY = 86_400_000;

/** A template's workbook in each language, and the jobs that the functions in it had done, with what came of them; plans are done again sooner than read. */
interface Kept {
  readonly books: Readonly<Record<Locale, WorkbookLayout>>;
  readonly jobs: readonly Done[];
}

interface Done {
  readonly job: Job;
  readonly result: JobResult<JobKind>;
}

const known = new Map<string, Promise<Kept>>();
let folder: string | undefined;

/**
 * The workbook of a template that is offered in a language, as `layout` gives it, whichever of its scenarios is active. Its solves are
 * done once for all processes until anything of what it comes of changes.
 *
 * @throws Error for any other template: what is kept would not be known to be of it
 */
export async function laidOut(template: Template, locale: Locale): Promise<WorkbookLayout> {
  return (await keptOf(template)).books[locale];
}

/** Has jobs done: one that the template's workbook had done too, by content, ends as it did there; any other by an engine. */
export async function asWhenLaidOut(template: Template): Promise<RunJob> {
  const { jobs } = await keptOf(template);
  const engine = inProcessEngine();
  return async <K extends JobKind>(job: Job<K>) => {
    const before = jobs.find((done) => sameContent(done.job, job));
    return before ? (before.result) : engine.run(job);
  };
}

function keptOf(template: Template): Promise<Kept> {
  folder ??= folderOfToday();
  const file = path.join(folder, nameOf(template));
  const kept = known.get(file) ?? keptOnDisk(file, () => inEachLanguage(template));
  known.set(file, kept);
  return kept;
}

/**
 * All languages by one engine, as the script writes the samples: the solver begins each plan where its last one ended, which may
 * tell in the last digits. So each template has an engine of its own, whatever was laid out before.
 */
async function inEachLanguage(template: Template): Promise<Kept> {
  const engine = inProcessEngine();
  const jobs: Done[] = [];
  const run = async <K extends JobKind>(job: Job<K>) => {
    const result = await engine.run(job);
    if (job.kind !== "plan" && !jobs.some((done) => sameContent(done.job, job))) jobs.push({ job: job as Job, result });
    return result;
  };
  const books: Partial<Record<Locale, WorkbookLayout>> = {};
  for (const locale of LOCALES) books[locale] = await layout(template, locale, run);
  return { books: books as Kept["books"], jobs };
}

/** Stands for a template that is offered and its active scenario. */
function nameOf(template: Template): string {
  const sample = OFFERED_TEMPLATES.find((one) => one.template.id === template.id)?.template;
  const differing = new Set(Object.keys({ ...sample, ...template }).filter((key) => sample?.[key as keyof Template] !== template[key as keyof Template]));
  differing.delete("active");
  const active = template.scenarios.findIndex(({ name }) => LOCALES.every((locale) => name[locale] === template.active[locale]));
  if (!sample || differing.size > 0 || active < 0) throw new Error(`not laid out from a template that is offered: ${template.id} ${[...differing].join(", ")}`);
  return `${template.id}-${active}`;
}

/** Where the layouts of today's code are kept. Those of code that has been gone for a day go too. */
function folderOfToday(): string {
  const today = path.join(CACHE, fingerprint());
  fs.mkdirSync(today, { recursive: true });
  for (const other of fs.readdirSync(CACHE).map((name) => path.join(CACHE, name))) {
    const changed = fs.statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (other !== today && changed < Date.now() - DAY) fs.rmSync(other, { recursive: true, force: true });
  }
  return today;
}

/** Of the content of all that a layout comes of, and of the Node that computes it. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of GROUNDS.flatMap(filesIn).sort()) {
    const content = fs.readFileSync(path.join(ROOT, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** Files of a folder and of the folders in it, or the file itself, from the root. */
function filesIn(ground: string): string[] {
  if (fs.statSync(path.join(ROOT, ground)).isFile()) return [ground];
  const entries = fs.readdirSync(path.join(ROOT, ground), { withFileTypes: true });
  return entries.flatMap(({ name }) => filesIn(`${ground}/${name}`));
}
