import { LocaleService, type Injector } from "@univerjs/core";
import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/preset-sheets-core";
import type { CellKey } from "../univer/grid";

const KEY = "words-of-error";
/** A pointer that rests this long is meant to ask. */
const REST_MS = 150;

type Alert = Parameters<CellAlertManagerService["showAlert"]>[0];

/**
 * Tells the add-in's words of a cell in error while the pointer rests on it, in the place of the grid's own, which name the kind of error
 * alone, and know none that is written in French.
 *
 * @param wordsOf the add-in's words with a cell's error
 */
export function tellErrorsInWords(injector: Injector, wordsOf: (cell: CellKey) => string | undefined): void {
  const alerts = injector.get(CellAlertManagerService);
  const show: CellAlertManagerService["showAlert"] = alerts.showAlert.bind(alerts);
  const wordsAt = ({ unitId: unit, subUnitId: sheet, row, col: column }: Alert["location"]) => wordsOf({ unit, sheet, row, column });
  alerts.showAlert = (alert) => {
    if (wordsAt(alert.location) === undefined) show(alert);
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    clearTimeout(resting);
    alerts.removeAlert(KEY);
    if (!hovered) return;
    const { location } = hovered;
    resting = setTimeout(() => {
      const message = wordsAt(location);
      const title = injector.get(LocaleService).t("sheets-formula-ui.error.title");
      if (message !== undefined) show({ type: CellAlertType.ERROR, title, message, location, width: 300, height: 74, key: KEY });
    }, REST_MS);
  });
}
