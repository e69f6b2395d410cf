import { displayLocale } from "../../src/excel/locale";
import { openInProcess } from "../support/office";
import { officeSays } from "./office-context";

beforeAll(() => {
  openInProcess();
});

test.each([
  ["fr-FR", "fr"],
  ["fr-CA", "fr"],
  ["en-US", "en"],
  ["de-DE", "en"],
])("an Office in %s reads %s", (displayLanguage, locale) => {
  officeSays({ displayLanguage });
  expect(displayLocale()).toBe(locale);
});

test("an Office that is not ready, and has not said, reads French", () => {
  officeSays({});
  expect(displayLocale()).toBe("fr");
});
