import { describeInBrowser } from "../support/browser";

describeInBrowser("a pane that does not start", ({ openWithout }) => {
  test("for want of Office's library says so, in the browser's language", async () => {
    const page = await openWithout(/\/office(\.debug)?\.js/, "/taskpane.html");
    const words = page.getByTestId("broken");
    await words.waitFor();
    expect(await words.textContent()).toContain("Relais n'a pas pu démarrer");
    expect(await words.getByRole("button", { name: "Recharger" }).count()).toBe(1);
  });

  test("for want of its own code says so in both languages, after a while", async () => {
    const page = await openWithout(/taskpane[^/]*\.js/, "/taskpane.html");
    await page.getByText("Relais n’a pas démarré").waitFor({ state: "visible", timeout: 60_000 });
    await page.getByText("Relais has not started").waitFor({ state: "visible" });
  });

  test("whole, for want of its charts, shows its numbers, and words in place of the charts", async () => {
    const page = await openWithout(/charts[^/]*\.js/, "?start=light&lang=fr");
    const pane = page.locator("iframe").first().contentFrame();
    await pane.getByTestId("strip-at-risk").waitFor();
    const words = pane.getByTestId("broken").first();
    await words.waitFor();
    expect(await words.textContent()).toContain("Cette partie du volet n'a pas pu être chargée");
  });

  test("for want of the engine says that nothing is calculated, and can try again", async () => {
    const page = await openWithout(/remote[^/]*\.js/, "?start=light&lang=fr");
    const pane = page.locator("iframe").first().contentFrame();
    const trouble = pane.getByTestId("trouble");
    await trouble.waitFor();
    expect(await trouble.textContent()).toContain("Le calcul s'est arrêté");
    await page.unroute(/remote[^/]*\.js/);
    await trouble.getByRole("button", { name: "Réessayer" }).click();
    await pane.getByTestId("strip-at-risk").waitFor();
  });
});
