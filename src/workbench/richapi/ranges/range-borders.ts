import type { Box, Edge } from "../../document/document";
import { asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import type { Session } from "../session/session";
import type { Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** Which cells of a box have a line of a border, and on which side of theirs; null where the box has no such line. */
const BORDERS: Readonly<Record<string, (box: Box) => { readonly box: Box; readonly edge: Edge } | null>> = {
  EdgeTop: (box) => ({ box: { ...box, rows: 1 }, edge: "top" }),
  EdgeBottom: (box) => ({ box: { ...box, row: box.row + box.rows - 1, rows: 1 }, edge: "bottom" }),
  EdgeLeft: (box) => ({ box: { ...box, columns: 1 }, edge: "left" }),
  EdgeRight: (box) => ({ box: { ...box, column: box.column + box.columns - 1, columns: 1 }, edge: "right" }),
  InsideHorizontal: (box) => (box.rows > 1 ? { box: { ...box, rows: box.rows - 1 }, edge: "bottom" } : null),
  InsideVertical: (box) => (box.columns > 1 ? { box: { ...box, columns: box.columns - 1 }, edge: "right" } : null),
};

/** `range.format.borders`: thin lines in a colour, which can be drawn and neither be read nor taken away. */
export class RangeBordersCollection extends SessionObject {
  readonly type = "RangeBorderCollection";

  constructor(
    session: Session,
    private readonly box: Box,
  ) {
    super(session);
  }

  override readonly methods: Methods = {
    GetItem: (index) => {
      const sides = BORDERS[asText(index, "index")];
      if (!sides) throw invalidArgument(`index is one of ${Object.keys(BORDERS).join(", ")} here`);
      return new RangeBorderObject(this.session, this.box, sides);
    },
  };
}

class RangeBorderObject extends SessionObject {
  readonly type = "RangeBorder";

  constructor(
    session: Session,
    private readonly box: Box,
    private readonly sides: (box: Box) => { readonly box: Box; readonly edge: Edge } | null,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Color: { set: (color) => this.#draw(asText(color, "color")) },
    Style: {
      set: (style) => {
        if (asText(style, "style") !== "Continuous") throw invalidArgument("style is Continuous here");
        this.#draw("#000000");
      },
    },
  };

  #draw(color: string): void {
    const line = this.sides(this.box);
    if (line) this.session.writes.add({ kind: "look", box: line.box, look: { lines: { [line.edge]: color } } });
  }
}
