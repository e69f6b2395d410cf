import { CLOSED_FORM_FUNCTIONS } from "../catalog/functions/closed-form-functions";
import type { CatalogFunction } from "../catalog/functions/definition/define";
import { ENGINE_FUNCTION_IDS } from "../catalog/functions/engine-function-ids";
import { followCalendar } from "../excel/workbook/calendar";
import { associate, associateLater } from "../excel/functions/functions";
import { displayLocale } from "../excel/locale";
import { ENGINE } from "./engine";

const onFault = (fault: unknown) => console.error(fault);

async function engineFunction(id: string): Promise<CatalogFunction> {
  const { ENGINE_FUNCTIONS } = await import(/* webpackChunkName: "engine-functions" */ "../catalog/functions/engine-functions");
  const found = ENGINE_FUNCTIONS.find((fn) => fn.id === id);
  if (!found) throw new Error(`There is no function ${id}`);
  return found;
}

const surroundings = { engine: ENGINE, locale: displayLocale, onFault, calendar: followCalendar(onFault) };
associate(CLOSED_FORM_FUNCTIONS, surroundings);
associateLater(ENGINE_FUNCTION_IDS, engineFunction, surroundings);
