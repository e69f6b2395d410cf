import { quantity } from "../../catalog/record/unit";
import type { Lever } from "../../catalog/record/lever";
import { LEVERS, type SliderId } from "../../catalog/levers/levers";
import type { ProblemCause } from "../../catalog/record/problem";
import type { Parsed } from "../../catalog/record/quantity";
import { normalised } from "../../catalog/record/table";
import type { Locale } from "../../catalog/record/text";
import type { SliderControl } from "../../catalog/cases/workbook-reading";
import { briefMoney, wholeMoney } from "./money";
import { typedValue } from "./typed-value";
import { WORDS } from "../words/words";

/** A lever's value in its unit; null is what a blank cell means. */
export function leverValue(id: SliderId, value: number | null, locale: Locale): string {
  const { quantity: { unit }, blank }: Lever = LEVERS[id];
  if (value === null) return blank?.[locale] ?? "";
  if (unit === "money") return wholeMoney(value, locale);
  const figure = quantity(value, unit, locale);
  return unit === "months" ? WORDS.monthsValue(figure, value)[locale] : figure;
}

/** A value at the foot of a slider, where there is little room: beside a field that shows the currency an amount goes without. */
export function briefValue(id: SliderId, value: number | null, locale: Locale): string {
  return value !== null && LEVERS[id].quantity.unit === "money" ? briefMoney(value, locale) : leverValue(id, value, locale);
}

/** The bounds that a slider shows: those of its row, widened to a value that its cell holds already. */
export function shownBounds({ min, max, value }: SliderControl): { readonly min: number; readonly max: number } {
  return value === null ? { min, max } : { min: Math.min(min, value), max: Math.max(max, value) };
}

/** Reads what was typed for a slider by the same quantity and bounds as its cell; null is a blank, where that means something. */
export function readTyped(typed: string, control: SliderControl, locale: Locale): Parsed<number | null> {
  const { quantity: wanted, blank }: Lever = LEVERS[control.id];
  if (blank && [normalised(blank[locale]), ""].includes(normalised(typed))) return { value: null };
  const value = typedValue(typed, wanted.unit, locale);
  if (value === null) return refusal({ code: "not-a-number", found: typed, wanted: wanted.wanted });
  const { min, max } = shownBounds(control);
  return value < min || value > max ? refusal({ code: "out-of-bounds", found: value, min, max, unit: wanted.unit }) : wanted.parse(value);
}

const refusal = (cause: ProblemCause) => ({ cause });
