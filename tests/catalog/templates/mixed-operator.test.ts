import { BAN_DAY } from "../../../src/model/revenue/law/law";
import { civil, dayOf, monthOfDay } from "../../../src/model/calendar/calendar";
import { MIXED_OPERATOR } from "../../../src/catalog/templates/operators/mixed-operator";
import { reallocationOf } from "../../../src/model/reallocation/plan/reallocate";
import { plan } from "../../../src/model/scenario/plan";
import type { Moved } from "../../../src/catalog/tables/scenarios";
import { LOCALES, type Text } from "../../../src/catalog/record/text";
import { optimum } from "../../support/reallocation";
import { within } from "../../support/within";
import { readSample } from "./read-sample";
import { revenueByLine } from "../../support/revenue-by-line";

describe.each(LOCALES)("the sample operator read back in %s", (locale) => {
  const reading = readSample(MIXED_OPERATOR, locale);

  test("has nothing to complain of", () => {
    expect(reading.problems).toEqual([]);
  });

  test("has Base and two other scenarios, one of them active, and a slider for each lever of the first view", () => {
    expect(reading.scenarios).toHaveLength(3);
    expect(reading.scenarios).toContain("Base");
    expect(reading.active).toBe(MIXED_OPERATOR.active[locale]);
    expect(reading.sliders.map(({ id }) => id)).toEqual(["asOf", "optIn", "clientLead", "erosion", "newDemand", "budget", "seatFactor"]);
    expect(reading.sliders.filter(({ value, min, max, base }) => value === null || base === null || value < min || value > max)).toEqual([]);
  });

  test("has 14 lines of 9 clients", () => {
    const found = reading.baseCase();
    expect(found?.inputs.lines).toHaveLength(14);
    expect(found?.inputs.clients).toHaveLength(9);
    expect(new Set(found?.inputs.lines.map(({ client }) => client))).toEqual(new Set(found?.inputs.clients.map(({ client }) => client)));
  });
});

test("it employs some 900 agents at Casablanca, Fès and El Jadida, at 14,000 to 18,000 MAD of revenue each", () => {
  const { lines } = MIXED_OPERATOR;
  expect(lines.reduce((sum, { agents }) => sum + Number(agents), 0)).toBe(904);
  expect(new Set(lines.map(({ site }) => site))).toEqual(new Set(["Casablanca", "Fès", "El Jadida"]));
  const perAgent = lines.map(({ revenue, currency, agents }) => (Number(revenue) * (currency === "EUR" ? 10.75 : 1)) / Number(agents));
  expect(Math.min(...perAgent)).toBeGreaterThan(14_000);
  expect(Math.max(...perAgent)).toBeLessThan(18_000);
});

test("it has every activity that the law treats in its own way, a mixed line, and lines in euro", () => {
  const codes = MIXED_OPERATOR.lines.map(({ mix }) => mix);
  expect(codes).toEqual(expect.arrayContaining(["O1", "O3", "O6", "O7", "O8", "O10", "O11", "I1", "B1", "D1", "O1 60%; I1 40%"]));
  expect(new Set(MIXED_OPERATOR.lines.map(({ currency }) => currency))).toEqual(new Set(["MAD", "EUR"]));
});

test("every reference revenue is of July 2026, before the ban", () => {
  expect(MIXED_OPERATOR.lines.filter(({ referenceMonth }) => referenceMonth !== dayOf(2026, 7, 1))).toEqual([]);
});

test("a contract ends in the middle of a month of the horizon and may be renewed", () => {
  const ending = MIXED_OPERATOR.lines.filter(({ contractEnd }) => Number(contractEnd) < dayOf(2027, 8, 1) && contractEnd !== undefined);
  expect(ending).toHaveLength(1);
  expect(civil(Number(ending[0]?.contractEnd)).day).toBe(15);
  expect(ending[0]?.renewal).toBeGreaterThan(0);
  expect(ending[0]?.renewal).toBeLessThan(1);
});

test("one client has left and two may leave", () => {
  const chances = MIXED_OPERATOR.clients.map(({ exitProbability }) => Number(exitProbability));
  expect(chances.filter((chance) => chance === 1)).toHaveLength(1);
  expect(chances.filter((chance) => chance >= 0.1 && chance <= 0.15)).toHaveLength(2);
});

test("what was invoiced is near the model of Base but not equal to it", () => {
  const found = readSample(MIXED_OPERATOR, "fr").baseCase();
  if (!found) throw new Error("Base is refused");
  const modelled = revenueByLine({ ...found.inputs, actuals: [] }, found.levers, found.levers.window);
  for (const { line, month, invoiced } of found.inputs.actuals) {
    const at = line * found.levers.window.months + (month - found.levers.window.start);
    const rate = found.inputs.lines[line]?.currency === "EUR" ? found.levers.eurRate : 1;
    const gap = Math.abs(invoiced * rate - Number(modelled.retained[at])) / Number(modelled.runRate[at]);
    // Of the run rate: in the first months after the ban next to nothing is left of a cold line.
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.03);
  }
});

test("the loss realised from August to October is partly observed and partly modelled, and a forecast follows", () => {
  const found = readSample(MIXED_OPERATOR, "fr").activeCase();
  if (!found) throw new Error("the active scenario is refused");
  const { risk } = plan(found.inputs, found.levers);
  expect(found.levers.asOf).toBe(dayOf(2026, 11, 1));
  expect(found.levers.window).toEqual({ start: monthOfDay(BAN_DAY), months: 12 });
  expect(risk.totals.modelled).toBeGreaterThan(0);
  expect(risk.totals.modelled).toBeLessThan(risk.totals.realised);
  expect(risk.totals.forecast).toBeGreaterThan(risk.totals.realised);
  expect(risk.totals.unlawful).toBeGreaterThan(0);
});

test("the prudent scenario puts more at risk than Base, the favourable one less", () => {
  const [base = 0, prudent = 0, favourable = 0] = MIXED_OPERATOR.scenarios.map(({ name }) => {
    const found = readSample({ ...MIXED_OPERATOR, active: name }, "fr").activeCase();
    if (!found) throw new Error(`${name.fr} is refused`);
    const { law, lead, exit, other } = plan(found.inputs, found.levers).risk.totals;
    return law + lead + exit + other;
  });
  expect(prudent).toBeGreaterThan(base);
  expect(favourable).toBeLessThan(base);
});

test.each(MIXED_OPERATOR.scenarios)("every planned course finds its people in $name.fr, and no problem is told", ({ name }) => {
  const reading = readSample({ ...MIXED_OPERATOR, active: name }, "fr");
  expect(reading.problems).toEqual([]);
  const found = reading.activeCase();
  expect(found && plan(found.inputs, found.levers).staff?.notBegun).toBe(0);
});

describe("the reallocation of the sample operator", () => {
  const PRUDENT = { fr: "Prudent", en: "Prudent" };
  const FAVOURABLE = { fr: "Favorable", en: "Favourable" };
  /** No limit but the demand. */
  const FREE: Moved = { budget: null, seatFactor: 3, trainerFactor: 3 };

  function inputsOf(active: Text, moved: Moved = {}) {
    const found = readSample({ ...MIXED_OPERATOR, active }, "fr").activeCase(moved)?.reallocation;
    if (!found) throw new Error("no reallocation");
    return found.inputs;
  }
  const best = async (active: Text, moved: Moved = {}) => reallocationOf(await optimum(inputsOf(active, moved)));
  const binds = ({ binding }: Awaited<ReturnType<typeof best>>) => new Set(binding.map(({ limit }) => limit.constraint));

  test.each(MIXED_OPERATOR.scenarios)("has a way for every pool, and every move of the sample is one, in $name.fr", ({ name }) => {
    const { ways: offered, sites, siteOf } = inputsOf(name);
    const workforce = readSample({ ...MIXED_OPERATOR, active: name }, "fr").activeCase()?.inputs.workforce;
    if (!workforce) throw new Error("no workforce");
    expect(workforce.redeployments).toHaveLength(8);
    const ways = new Set(offered.map(({ pool, activity }) => `${pool}>${activity}`));
    expect(new Set(offered.map(({ pool }) => pool)).size).toBe(workforce.pools.length);
    expect(workforce.redeployments.filter(({ pool, activity }) => !ways.has(`${pool}>${activity}`))).toEqual([]);
    expect([sites.length, siteOf.includes(null)]).toEqual([3, false]);
  });

  test("lacks ways too: written French and sites close some", () => {
    const { ways: offered, workforce } = inputsOf(PRUDENT);
    expect(offered.length).toBeLessThan(workforce.pools.length * workforce.activities.length);
    // Of Casablanca's sales: inbound care, back office and support; no chat, no moderation at Fès, no annotation.
    expect(offered.filter(({ pool }) => pool === 0).map(({ activity }) => activity)).toEqual([0, 1, 2]);
  });

  test("spends the whole budget of Prudent, and would keep more jobs with more of it", async () => {
    const [prudent, more] = [await best(PRUDENT), await best(PRUDENT, { budget: null })];
    // The solver keeps its rows to a millionth of a thousand.
    expect(prudent.spent).toEqual(within(900_000, 1));
    expect(binds(prudent)).toContain("budget");
    expect(more.jobsKept).toBeGreaterThan(prudent.jobsKept + 10);
    expect(more.value).toBeGreaterThan(prudent.value);
  });

  test("leaves a part of the budget of Favourable", async () => {
    const favourable = await best(FAVOURABLE);
    expect(favourable.spent).toBeLessThan(2_500_000);
    expect(binds(favourable)).not.toContain("budget");
  });

  test("is held back by seats, trainers and exits somewhere", async () => {
    expect(binds(await best(PRUDENT))).toEqual(new Set(["budget", "seats", "trainers", "most-exits"]));
  });

  test.each(MIXED_OPERATOR.scenarios)("has no exits in $name.fr while budget, seats, trainers and demand are free", async ({ name }) => {
    const { decisions } = await best(name, { ...FREE, newDemand: 3 });
    expect(decisions.exits).toEqual([]);
  });
});
