import { formatAddress } from "../../document/address";
import type { Box, NameInfo } from "../../document/document";
import { sameName } from "../../document/reference";
import { asOptionalText, asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import { NamedItemObject } from "./named-item";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import { WireCollection } from "../session/wire-collection";
import type { Methods } from "../wire/wire-object";

/** The names of the workbook or of one sheet. */
export class NamesCollection extends WireCollection {
  readonly type = "NamedItemCollection";

  /** @param scope sheet whose names these are; null for the workbook's */
  constructor(
    session: Session,
    private readonly scope: string | null,
  ) {
    super(session);
  }

  override readonly methods: Methods = {
    ...this.lookups,
    Add: (name, reference, comment) => this.#add(asText(name, "name"), reference, asOptionalText(comment, "comment") ?? ""),
  };

  items(): readonly NamedItemObject[] {
    return this.#names().map((name) => new NamedItemObject(this.session, this.scope, name.name));
  }

  find(key: unknown): NamedItemObject | null {
    const name = this.#names().find((candidate) => typeof key === "string" && sameName(candidate.name, key));
    return name ? new NamedItemObject(this.session, this.scope, name.name) : null;
  }

  #names(): readonly NameInfo[] {
    return this.session.document.names().filter((name) => name.scope === this.scope);
  }

  #add(name: string, reference: unknown, comment: string): NamedItemObject {
    const formula = reference instanceof RangeObject ? `=${this.#absolute(reference.box)}` : asText(reference, "reference");
    if (!formula.startsWith("=")) throw invalidArgument("reference is a range, or a formula that begins with =");
    this.session.document.addName({ name, formula, scope: this.scope, comment, visible: true });
    return new NamedItemObject(this.session, this.scope, name);
  }

  /** `Sheet1!$A$1:$B$2` */
  #absolute(box: Box): string {
    const address = formatAddress(this.session.sheet(box.sheet).name, box, this.session.guesses.unicodeSheetNamesQuoted);
    const bang = address.lastIndexOf("!");
    return address.slice(0, bang + 1) + address.slice(bang + 1).replace(/[A-Z]+|[0-9]+/g, "$$$&");
  }
}
