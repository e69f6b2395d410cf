import { LIKELY, UNLIKELY } from "../workbench/guesses";
import { automationHandle } from "../workbench/page/automation-handle";
import { STARTS } from "../workbench/page/words/start-workbook";
import { Workbench } from "../workbench/page/workbench";
import type { Language } from "../workbench/page/words/language";

/**
 * `?start=light` opens the sample without its staff, `?start=blank` an empty workbook, in place of the whole sample.
 * `?lang=en` and `?notation=en` choose; the browser's language does otherwise, and French where it is neither.
 * `?guesses=unlikely` gives the other answer to all that is supposed of a real Excel.
 */
function start(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const language = languageOf(query.get("lang") ?? navigator.language);
  const notation = languageOf(query.get("notation") ?? language);
  const start = STARTS.find((one) => one === query.get("start")) ?? "operator";
  const guesses = query.get("guesses") === "unlikely" ? UNLIKELY : LIKELY;
  const root = document.getElementById("page");
  if (!root) throw new Error("The page has no element for the workbench.");
  return Workbench.start(root, { start, language, notation, guesses }).then((workbench) => {
    Object.assign(window, { workbench: automationHandle(workbench) });
  });
}

function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("en") ? "en" : "fr";
}

start().catch((problem: unknown) => {
  const words = problem instanceof Error ? problem.message : String(problem);
  document.body.append(words);
  console.error(problem);
});
