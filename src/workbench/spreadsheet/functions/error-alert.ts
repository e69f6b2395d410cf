import { LocaleService, type Injector } from "@univerjs/core";
import { CellAlertManagerService, CellAlertType, ComponentManager, HoverManagerService } from "@univerjs/preset-sheets-core";
import type { CellKey } from "../univer/grid";

const KEY = "words-of-error";
/** What draws an alert, as the grid calls it. */
const VIEW = "univer.sheet.cell-alert";
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
  const keepView = viewKeeper(injector.get(ComponentManager));
  const showAlert: CellAlertManagerService["showAlert"] = alerts.showAlert.bind(alerts);
  const show = (alert: Alert) => {
    keepView();
    showAlert(alert);
  };
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

/**
 * Every workbook brings what draws an alert, under the same name, and takes it away when it is closed, although another has been opened
 * meanwhile.
 *
 * @returns puts it back where it is gone
 */
function viewKeeper(components: ComponentManager): () => void {
  const register: ComponentManager["register"] = components.register.bind(components);
  // Of whatever framework: the grid's types leave it open.
  let view = components.get(VIEW) as unknown;
  components.register = (name, component, options) => {
    if (name === VIEW) view = component as unknown;
    return register(name, component, options);
  };
  return () => {
    if (view !== undefined && components.get(VIEW) === undefined) register(VIEW, view as Parameters<typeof register>[1]);
  };
}
