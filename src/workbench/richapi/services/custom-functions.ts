import { invalidArgument } from "../wire/errors";
import type { Methods } from "../wire/wire-object";
import { WireObject } from "../wire/wire-object";

/** The service by which the custom-functions runtime of a pane reports: ready, and results. */
export class CustomFunctionsObject extends WireObject {
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
