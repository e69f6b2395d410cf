import { invalidArgument } from "../wire/errors";
import type { Methods } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** The service by which the custom-functions runtime of a pane reports: ready, and results. */
export class CustomFunctionsObject extends SessionObject {
  readonly type = "CustomFunctions";

  override readonly methods: Methods = {
    _SetOsfControlContainerReadyForCustomFunctions: () => this.session.functions?.ready(),
    _GetEnabledFeatures: () => this.session.guesses.functionFeatures,
    SetInvocationArrayResults: (rows) => {
      if (!Array.isArray(rows)) throw invalidArgument("results come as an array");
      this.session.functions?.receive(rows);
    },
  };
}
