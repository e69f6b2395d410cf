import { officeLook } from "../../src/excel/theme";
import { openInProcess } from "../support/office";
import { officeSays } from "./office-context";

beforeAll(() => {
  openInProcess();
});

const says = (theme: Partial<Office.OfficeTheme>) => officeSays({ officeTheme: theme as Office.OfficeTheme });

test.each([
  ["Colourful", "#F0F0F0", "#222222", false],
  ["Black", "#0A0A0A", "#F0F0F0", true],
  ["Dark Gray", "#505050", "#FFFFFF", true],
])("the theme %s is told by its colours", (_name, bodyBackgroundColor, bodyForegroundColor, dark) => {
  says({ bodyBackgroundColor, bodyForegroundColor });
  expect(officeLook()).toEqual({ dark, background: bodyBackgroundColor, foreground: bodyForegroundColor });
});

test("what Office itself calls dark is dark", () => {
  says({ bodyBackgroundColor: "#F0F0F0", isDarkTheme: true });
  expect(officeLook().dark).toBe(true);
});

test("without a theme, as in some browsers, Office is light", () => {
  officeSays({});
  expect(officeLook()).toEqual({ dark: false, background: null, foreground: null });
});

test("what is no colour is not taken for one", () => {
  says({ bodyBackgroundColor: "red;}", bodyForegroundColor: "" });
  expect(officeLook()).toEqual({ dark: false, background: null, foreground: null });
});
