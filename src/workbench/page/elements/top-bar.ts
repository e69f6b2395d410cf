import type { Notation } from "../../dialect/notation";
import { button, choice, element, menu } from "./element";
import { SAMPLES, SUBJECTS } from "../words/start-workbook";
import { LANGUAGES, type Language } from "../words/language";
import type { Words } from "../words/words";

/** What the user can ask for in the bar above the spreadsheet. */
export interface TopBarActions {
  open(file: File): void;
  openSample(file: string): void;
  save(): void;
  useNotation(notation: Notation): void;
  useLanguage(language: Language): void;
  openPane(): void;
  showLimits(): void;
}

export interface TopBarState {
  readonly notation: Notation;
  readonly language: Language;
}

/** The bar above the spreadsheet: what this is, which notation is on, and what can be done. */
export function topBar(words: Words, { notation, language }: TopBarState, actions: TopBarActions): HTMLElement {
  return element(
    "header",
    { class: "bar" },
    element("strong", {}, words.notExcel),
    filePicker(words.open, (file) => actions.open(file)),
    menu(words.samples, sampleEntries(words, (file) => actions.openSample(file))),
    button(words.save, () => actions.save()),
    element("span", { class: "gap" }),
    choice(words.notation, words.notations, notation, (chosen) => actions.useNotation(chosen)),
    choice(words.language, words.languages, language, (chosen) => actions.useLanguage(chosen)),
    button(words.secondPane, () => actions.openPane()),
    button(words.limits, () => actions.showLimits()),
  );
}

/** Every sample in every language, named in the words of the page. */
function sampleEntries(words: Words, picked: (file: string) => void): (readonly [words: string, pressed: () => void])[] {
  return SUBJECTS.flatMap((subject) =>
    LANGUAGES.map(
      (language) => [words.sample(words.subjects[subject], words.languages[language]), () => picked(SAMPLES[subject][language])] as const,
    ),
  );
}

function filePicker(words: string, picked: (file: File) => void): HTMLElement {
  const input = element("input", { type: "file", accept: ".xlsx,.xlsm,.xltx", hidden: true });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be picked again.
    input.value = "";
    if (file) picked(file);
  });
  return element("span", {}, button(words, () => input.click()), input);
}
