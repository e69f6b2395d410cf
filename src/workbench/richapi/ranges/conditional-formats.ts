import { asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import type { Links, Methods, Scalar, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** The grid draws no conditional formats, and none that an add-in adds is kept: accepted, without effect. The workbench says so. */
const WITHOUT_EFFECT: Scalar = { set: () => undefined };

/** `range.conditionalFormats`, of which the workbench knows those with a formula. */
export class ConditionalFormatsCollection extends SessionObject {
  readonly type = "ConditionalFormatCollection";

  override readonly methods: Methods = {
    Add: (type) => {
      if (asText(type, "type") !== "Custom") throw invalidArgument("type is Custom here");
      this.session.document.notKept.add("conditional-format");
      return new ConditionalFormatObject(this.session);
    },
  };
}

class ConditionalFormatObject extends SessionObject {
  readonly type = "ConditionalFormat";
  override readonly links: Links = { Custom: () => new CustomConditionalFormatObject(this.session) };
}

class CustomConditionalFormatObject extends SessionObject {
  readonly type = "CustomConditionalFormat";
  override readonly links: Links = {
    Format: () => new ConditionalRangeFormatObject(this.session),
    Rule: () => new ConditionalFormatRuleObject(this.session),
  };
}

class ConditionalFormatRuleObject extends SessionObject {
  readonly type = "ConditionalFormatRule";
  override readonly scalars: Scalars = { Formula: WITHOUT_EFFECT };
}

class ConditionalRangeFormatObject extends SessionObject {
  readonly type = "ConditionalRangeFormat";
  override readonly links: Links = {
    Fill: () => new ConditionalRangeFillObject(this.session),
    Font: () => new ConditionalRangeFontObject(this.session),
  };
}

class ConditionalRangeFillObject extends SessionObject {
  readonly type = "ConditionalRangeFill";
  override readonly scalars: Scalars = { Color: WITHOUT_EFFECT };
}

class ConditionalRangeFontObject extends SessionObject {
  readonly type = "ConditionalRangeFont";
  override readonly scalars: Scalars = { Bold: WITHOUT_EFFECT, Color: WITHOUT_EFFECT, Italic: WITHOUT_EFFECT };
}
