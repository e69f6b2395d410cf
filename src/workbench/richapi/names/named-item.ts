import type { Box, NameInfo } from "../../document/document";
import { DocumentError } from "../../document/document";
import { boxOf, sameName } from "../../document/reference";
import { asBoolean, asText } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import type { Identity, Links, Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** A defined name: of a range, of a constant, or of a formula, which the host does not evaluate. */
export class NamedItemObject extends SessionObject {
  readonly type = "NamedItem";

  constructor(
    session: Session,
    private readonly scope: string | null,
    private readonly name: string,
  ) {
    super(session);
  }

  override identity(): Identity {
    return { _Id: this.name };
  }

  override readonly scalars: Scalars = {
    Comment: {
      get: () => this.#info().comment,
      set: (comment) => this.#replace({ comment: asText(comment, "comment") }),
    },
    Formula: {
      get: () => this.#info().formula,
      set: (formula) => this.#replace({ formula: asFormula(formula) }),
    },
    Name: { get: () => this.#info().name },
    Scope: { get: () => (this.scope === null ? "Workbook" : "Worksheet") },
    Type: { get: () => this.#constant().type },
    Value: { get: () => this.#constant().value },
    Visible: {
      get: () => this.#info().visible,
      set: (visible) => this.#replace({ visible: asBoolean(visible, "visible") }),
    },
    _Id: { get: () => this.name },
  };

  override readonly links: Links = {
    Worksheet: () => this.session.worksheet(this.#scopeSheet()),
    WorksheetOrNullObject: () => (this.scope === null ? null : this.session.worksheet(this.scope)),
  };

  override readonly methods: Methods = {
    Delete: () => this.session.document.deleteName(this.name, this.scope),
    GetRange: () => new RangeObject(this.session, this.#box() ?? notARange(this.name)),
    GetRangeOrNullObject: () => {
      const box = this.#box();
      return box && new RangeObject(this.session, box);
    },
  };

  #info(): NameInfo {
    const info = this.session.document.names().find((name) => name.scope === this.scope && sameName(name.name, this.name));
    if (!info) throw itemNotFound();
    return info;
  }

  #replace(part: Partial<NameInfo>): void {
    this.session.document.changeName({ ...this.#info(), ...part });
  }

  #box(): Box | null {
    const { document } = this.session;
    return boxOf(document, content(this.#info()), this.scope ?? document.activeSheet());
  }

  #scopeSheet(): string {
    if (this.scope === null) throw new DocumentError("InvalidOperation", `${this.name} belongs to the workbook, not to a sheet.`);
    return this.scope;
  }

  #constant(): { readonly type: "Range" | "Double" | "Boolean" | "String" | "Error"; readonly value: string | number | boolean } {
    const text = content(this.#info());
    if (this.#box()) return { type: "Range", value: text };
    if (/^(TRUE|FALSE)$/i.test(text)) return { type: "Boolean", value: text.toUpperCase() === "TRUE" };
    if (/^"(?:[^"]|"")*"$/.test(text)) return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
    if (text !== "" && Number.isFinite(Number(text))) return { type: "Double", value: Number(text) };
    // What Excel shows for a name that holds a LAMBDA.
    return { type: "Error", value: "#CALC!" };
  }
}

/** The formula behind its "=". */
function content({ formula }: NameInfo): string {
  return formula.replace(/^=/, "").trim();
}

function asFormula(value: unknown): string {
  const formula = asText(value, "formula");
  if (!formula.startsWith("=")) throw invalidArgument("a name's formula begins with =");
  return formula;
}

function notARange(name: string): never {
  throw new DocumentError("InvalidOperation", `${name} does not refer to a range.`);
}
