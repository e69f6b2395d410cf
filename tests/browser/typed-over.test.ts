import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { plain } from "../support/plain-spaces";
import { describeInWorkbench } from "./page/workbench-page";

/** Three numbers over formulas of the light sample, as typed: in a table, on the sheet behind the summary, and in another table. */
const PLANTED = {
  fr: [["Scénarios", "F10", "0,03"], ["Chiffres détaillés", "E15", "12345"], ["Lignes", "U12", "25000"]],
  en: [["Scenarios", "F10", "0.03"], ["Detailed figures", "E15", "12345"], ["Lines", "U12", "25000"]],
} as const satisfies Record<Locale, readonly (readonly [string, string, string])[]>;

/** A cell as the card names it. */
const named = (sheet: string, cell: string) => `${sheet.includes(" ") ? `'${sheet}'` : sheet}!${cell}`;

describeInWorkbench("formulas that were typed over", ({ fresh }) => {
  test.each(LOCALES)("three planted numbers are found in %s, gone to, put back and taken back by one undo", async (locale) => {
    const workbench = await fresh("light", locale);
    const { pane } = workbench;
    const card = pane.getByTestId("typed-over");
    const planted = PLANTED[locale];
    const live = await Promise.all(planted.map(([sheet, cell]) => workbench.read(sheet, cell)));
    await workbench.show("check");
    await card.getByTestId("look-for-typed-over").click();
    await workbench.settled();
    expect(await card.getByTestId("typed-over-count").getAttribute("data-count")).toBe("0");

    await workbench.enterAll(planted);
    await card.getByTestId("look-for-typed-over").click();
    await workbench.settled();
    const items = card.getByTestId("typed-over-item");
    const addresses = () => items.evaluateAll((all) => all.map((item) => item.getAttribute("data-address")));
    expect(new Set(await addresses())).toEqual(new Set(planted.map(([sheet, cell]) => named(sheet, cell))));

    const [sheet, cell] = planted[1];
    const address = named(sheet, cell);
    const item = card.locator(`[data-address="${address}"]`);
    // The neighbour's own formula, as the reader writes it.
    const { formula } = await workbench.read(sheet, "E14");
    expect(plain(await item.textContent())).toContain(plain(formula ?? "?"));
    await item.getByRole("button", { name: address, exact: true }).click();
    await workbench.settled();
    const selected = await pane.locator("body").evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }));
    expect(selected).toBe(address);

    await item.getByTestId("put-formula-back").click();
    await workbench.settled();
    expect((await workbench.read(sheet, cell)).formula).toBe(live[1]?.formula);
    expect(await addresses()).not.toContain(address);
    expect(plain(await card.getByTestId("typed-over-outcome").textContent())).toContain(address);

    await workbench.select(sheet, "B3");
    await workbench.undo();
    expect((await workbench.read(sheet, cell)).value).toBe(12_345);
    expect(await addresses()).toHaveLength(2);
    await card.getByTestId("look-for-typed-over").click();
    await workbench.settled();
    expect(await addresses()).toHaveLength(3);
  });
});
