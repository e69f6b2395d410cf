import { LIKELY, UNLIKELY } from "../workbench/guesses";
import { automationHandle } from "../workbench/page/automation-handle";
import { Workbench } from "../workbench/page/workbench";
import type { Language } from "../workbench/page/words";

/**
 * `?lang=en` and `?notation=en` choose; the browser's language does otherwise, and French where it is neither.
 * `?guesses=unlikely` gives the other answer to all that is supposed of a real Excel.
 */
function start(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const language = languageOf(query.get("lang") ?? navigator.language);
  const notation = languageOf(query.get("notation") ?? language);
  const guesses = query.get("guesses") === "unlikely" ? UNLIKELY : LIKELY;
  const root = document.getElementById("page");
  if (!root) throw new Error("The page has no element for the workbench.");
  return Workbench.start(root, { language, notation, guesses }).then((workbench) => {
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
