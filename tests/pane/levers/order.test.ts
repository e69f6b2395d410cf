import type { SliderControl } from "../../../src/catalog/cases/workbook-reading";
import { readWorkbook } from "../../../src/catalog/cases/workbook-reading";
import { firstLevers, otherLevers } from "../../../src/pane/levers/order";
import { sampleSnapshot } from "../fake-workbook";

const { sliders } = readWorkbook(sampleSnapshot("fr"));
const idsOf = (controls: readonly SliderControl[]) => controls.map(({ id }) => id);

test("the opt-in and the retraining budget come first", () => {
  expect(idsOf(firstLevers(sliders))).toEqual(["optIn", "budget"]);
});

test("every other lever follows once, with its group, the as-of date last of its own", () => {
  const groups = [...otherLevers(sliders)].map(([group, controls]) => [group, idsOf(controls)]);
  expect(groups).toEqual([["law", ["clientLead", "erosion", "asOf"]], ["moves", ["newDemand", "seatFactor"]]]);
});

test("a workbook without a budget has another lever in its place, and none twice", () => {
  const without = sliders.filter(({ id }) => id !== "budget");
  const [first, others] = [idsOf(firstLevers(without)), [...otherLevers(without).values()].flatMap(idsOf)];
  expect(first).toEqual(["optIn", "clientLead"]);
  expect([...first, ...others].sort()).toEqual(idsOf(without).sort());
});

test("a workbook with one lever shows it alone", () => {
  const one = sliders.filter(({ id }) => id === "asOf");
  expect([idsOf(firstLevers(one)), otherLevers(one).size]).toEqual([["asOf"], 0]);
});
