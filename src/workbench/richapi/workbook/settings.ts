import { asText } from "../wire/arguments";
import { itemNotFound } from "../wire/errors";
import type { Session } from "../session/session";
import { WireCollection } from "../session/wire-collection";
import type { Identity, Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** `workbook.settings`: what the add-in stores in the file. The document keeps each value as JSON. */
export class SettingsCollection extends WireCollection {
  readonly type = "SettingCollection";

  override readonly methods: Methods = {
    ...this.lookups,
    Add: (key, value) => {
      const name = asText(key, "key");
      this.session.document.settings.set(name, JSON.stringify(value ?? null));
      return new SettingObject(this.session, name);
    },
  };

  items(): readonly SettingObject[] {
    return [...this.session.document.settings.keys()].map((key) => new SettingObject(this.session, key));
  }

  find(key: unknown): SettingObject | null {
    const isKnown = typeof key === "string" && this.session.document.settings.has(key);
    return isKnown ? new SettingObject(this.session, key) : null;
  }
}

class SettingObject extends SessionObject {
  readonly type = "Setting";

  constructor(
    session: Session,
    private readonly key: string,
  ) {
    super(session);
  }

  override identity(): Identity {
    return { _Id: this.key };
  }

  override readonly scalars: Scalars = {
    Key: { get: () => this.key },
    Value: {
      get: () => this.#value(),
      set: (value) => void this.session.document.settings.set(this.key, JSON.stringify(value)),
    },
    _Id: { get: () => this.key },
  };

  override readonly methods: Methods = {
    Delete: () => void this.session.document.settings.delete(this.key),
  };

  #value(): unknown {
    const json = this.session.document.settings.get(this.key);
    if (json === undefined) throw itemNotFound();
    return JSON.parse(json);
  }
}
