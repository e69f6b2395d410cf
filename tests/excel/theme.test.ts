import { officeIsDark } from "../../src/excel/theme";
import { openInProcess } from "../support/office";
import { officeSays } from "./office-context";

beforeAll(() => {
  openInProcess();
});

const says = (theme: Partial<Office.OfficeTheme>) => officeSays({ officeTheme: theme as Office.OfficeTheme });

test.each([
  ["Colourful", "#F0F0F0", false],
  ["Black", "#0A0A0A", true],
  ["Dark Gray", "#505050", true],
])("the theme %s is told by its background", (_name, bodyBackgroundColor, dark) => {
  says({ bodyBackgroundColor });
  expect(officeIsDark()).toBe(dark);
});

test("what Office itself calls dark is dark", () => {
  says({ bodyBackgroundColor: "#F0F0F0", isDarkTheme: true });
  expect(officeIsDark()).toBe(true);
});

test("without a theme, as in some browsers, Office is light", () => {
  officeSays({});
  expect(officeIsDark()).toBe(false);
});

test("what is no colour is not taken for a dark one", () => {
  says({ bodyBackgroundColor: "" });
  expect(officeIsDark()).toBe(false);
});
