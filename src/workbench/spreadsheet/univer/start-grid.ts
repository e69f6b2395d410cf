import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { LocaleType, LogLevel, mergeLocales, Univer, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreFrench from "@univerjs/preset-sheets-core/locales/fr-FR";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tableFrench from "@univerjs/preset-sheets-table/locales/fr-FR";
import { OWN_PROTECTION_MENUS } from "./protection";

/** Id of the workbook that is there before any is opened. */
export const EMPTY_WORKBOOK = "empty";

/** A running spreadsheet, with an empty workbook until one is opened. */
export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
}

/**
 * Starts the spreadsheet in an element of the page: formula bar, grid and sheet tabs, no ribbon.
 * An opened workbook calculates what it is told to.
 */
export function startGrid(container: HTMLElement, language: "en" | "fr"): Grid {
  const univer = new Univer({
    locale: language === "fr" ? LocaleType.FR_FR : LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, tableEnglish),
      [LocaleType.FR_FR]: mergeLocales(coreFrench, tableFrench),
    },
    logLevel: LogLevel.WARN,
  });
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    footer: { statisticBar: true, menus: false, zoomSlider: true },
    menu: Object.fromEntries(OWN_PROTECTION_MENUS.map((menu) => [menu, { hidden: true }])),
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of [...core.plugins, ...UniverSheetsTablePreset().plugins]) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  // The services of formulas and sheets start with the first workbook; functions must be known before real data is calculated.
  api.createWorkbook({ id: EMPTY_WORKBOOK });
  return { api, injector: univer.__getInjector() };
}
