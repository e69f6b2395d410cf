import { asText } from "../wire/arguments";
import { CustomFunctionsObject } from "./custom-functions";
import { apiNotFound } from "../wire/errors";
import type { Session } from "../session/session";
import type { Methods } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";
import type { WireObject } from "../wire/wire-object";

/**
 * The object behind a service's type name.
 *
 * @throws ApiNotFound
 */
export function serviceNamed(name: string, session: Session): WireObject {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return new CustomFunctionsObject(session);
    case "Microsoft.InternalService.AddinInternalService":
      return new ActionHandlers(session);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new AppRuntime(session);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new AppRuntimeStart(session);
    default:
      throw apiNotFound(name, "newObject");
  }
}

/** office.js says that `Office.actions.associate` has taken effect; ribbon buttons reach it by another road. */
class ActionHandlers extends SessionObject {
  readonly type = "AddinInternalService";
  override readonly methods: Methods = { NotifyActionHandlerReady: () => undefined };
}

/** `Office.addin.showAsTaskpane()` and `hide()`: the workbench always shows its pane. */
class AppRuntime extends SessionObject {
  readonly type = "AppRuntimeService";
  override readonly methods: Methods = {
    GetAppRuntimeState: () => "Visible",
    SetAppRuntimeState: (state) => void asText(state, "state"),
  };
}

/** `Office.addin.getStartupBehavior()`: whether the add-in starts with this document. The document keeps it as it keeps settings. */
class AppRuntimeStart extends SessionObject {
  readonly type = "AppRuntimePersistenceService";
  override readonly methods: Methods = {
    GetAppRuntimeStartState: () => (this.session.document.settings.get(START_STATE) === STARTS ? "Background" : "Inactive"),
    SetAppRuntimeStartState: (state) => {
      const { settings } = this.session.document;
      if (asText(state, "state") === "Background") settings.set(START_STATE, STARTS);
      else settings.delete(START_STATE);
    },
  };
}

/** A key of the workbench's own: where Excel keeps it is written nowhere. */
const START_STATE = "Workbench.StartState";
const STARTS = JSON.stringify("Background");
