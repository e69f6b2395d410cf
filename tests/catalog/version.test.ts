import release from "../../package.json";
import { CATALOG } from "../../src/catalog";
import { helpPage } from "../../src/catalog/emit/help";
import { LOCALES } from "../../src/catalog/record/text";
import { LIGHT_OPERATOR } from "../../src/catalog/templates/operators/light-operator";
import { VERSION } from "../../src/catalog/version";
import { jobsDoneHere } from "../../src/scripts/build/jobs-done-here";
import { laidOut } from "../support/laid-out";

const SAID = { fr: `Version du modèle\u00a0: ${VERSION}`, en: `Model version: ${VERSION}` } as const;
/** A sheet's cells and a page's words may break the line before a colon or not. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("the model has the version of the release", () => {
  expect(VERSION).toBe(release.version);
});

describe.each(LOCALES)("who reads in %s which version gave a result", (locale) => {
  test("finds it on the summary of a workbook that Relais has laid out", async () => {
    const [summary] = (await laidOut(LIGHT_OPERATOR, locale)).sheets;
    const said = summary?.cells.filter(({ value }) => typeof value === "string" && plain(value).startsWith(plain(SAID[locale])));
    expect(said).toHaveLength(1);
  });

  test("finds it in the help of every function", async () => {
    const run = jobsDoneHere();
    const pages = await Promise.all(CATALOG.filter(({ asksEngine }) => !asksEngine).map((fn) => helpPage(fn, locale, run)));
    expect(pages.filter((page) => !page.includes(SAID[locale]))).toEqual([]);
  });
});
