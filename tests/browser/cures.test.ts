import { LOCALES } from "../../src/catalog/record/text";
import { FINANCE_SHEET, financeWorkbook } from "../support/finance-workbook";
import { day } from "../support/dates";
import { plain } from "../support/plain-spaces";
import { ProblemList } from "./page/problem-list";
import { describeInWorkbench } from "./page/workbench-page";

/** Cells of the file that can mean one thing alone: what each holds, and what it is given. */
const CERTAIN = [
  { cell: "F7", value: 1_234.5, text: { fr: "1\u202f234,5", en: "1,234.5" } },
  { cell: "I7", value: day("2027-12-31"), text: { fr: "31/12/2027", en: "31 Dec 2027" } },
  { cell: "H11", value: 0.85, text: { fr: "85\u00a0%", en: "85%" } },
] as const;

describeInWorkbench("a problem whose cure is certain", ({ fresh }) => {
  test.each(LOCALES)("is cured by one click in %s, said and taken back by one undo; no other problem has a button", async (locale) => {
    const workbench = await fresh(await financeWorkbook(), locale);
    const problems = new ProblemList(workbench);
    const { pane } = workbench;
    await problems.becomes(8);
    await problems.showMore();
    await pane.getByTestId("cure").first().waitFor();
    const offered = await pane.getByTestId("cure").evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-address")));
    expect([...offered].sort()).toEqual(CERTAIN.map(({ cell }) => `'${FINANCE_SHEET}'!${cell}`).sort());
    let left = 8;
    for (const { cell, value, text } of CERTAIN) {
      const address = `'${FINANCE_SHEET}'!${cell}`;
      const button = pane.locator(`[data-testid=cure][data-address="${address}"]`);
      expect(plain(await button.getAttribute("aria-label"))).toContain(plain(text[locale]));
      await button.click();
      left -= 1;
      await problems.becomes(left);
      expect((await workbench.read(FINANCE_SHEET, cell)).value).toBe(value);
      expect(plain(await pane.getByTestId("cure-outcome").textContent())).toContain(plain(`${address}${locale === "fr" ? " : " : ": "}${text[locale]}`));
    }
    await workbench.select(FINANCE_SHEET, "A30");
    await workbench.undo();
    await problems.becomes(left + 1);
    expect((await workbench.read(FINANCE_SHEET, "H11")).value).toBe(85);
  });

  test("the words of a refused cell show when it is selected", async () => {
    const workbench = await fresh(await financeWorkbook());
    const { page } = workbench;
    await workbench.enter("Synthèse", "B2", "=RELAIS.SEVERANCE(8000;-1)");
    const words = (await workbench.read("Synthèse", "B2")).error ?? "";
    expect(words).toMatch(/hors des bornes/);
    await workbench.select("Synthèse", "D9");
    expect(await page.getByTestId("cell-error").textContent()).toBe("");
    await workbench.select("Synthèse", "B2");
    expect(await page.getByTestId("cell-error").textContent()).toContain(words);
  });
});
