import { parseCell } from "../model/a1";
import type { XlsxNote } from "../model/model";
import { present } from "../model/present";
import { escapedString } from "../xml/escaped-string";
import { escapedText, markup, textMarkup } from "../xml/markup";
import { child, elements, numberOf, textOf, type XmlElement } from "../xml/xml-element";
import { readStringItem } from "./cells/shared-strings";

/** How wide (columns) and high (rows) the yellow box of a note is drawn. */
const BOX_COLUMNS = 3;
const LEAST_BOX_ROWS = 4;
const CHARACTERS_PER_LINE = 26;

/** The notes of a comments part. */
export function readNotes(comments: XmlElement): readonly XlsxNote[] {
  const authors = elements(child(comments, "authors"), "author").map(textOf);
  return elements(child(comments, "commentList"), "comment").map((comment) =>
    present<XlsxNote>({
      ref: comment.attributes["ref"] ?? "",
      text: readStringItem(child(comment, "text")),
      author: authors[numberOf(comment, "authorId") ?? -1] || undefined,
    }),
  );
}

/** Whether parts of the notes of a comments part look otherwise than the rest. */
export function areFormatted(comments: XmlElement): boolean {
  return elements(child(comments, "commentList"), "comment").some((comment) => elements(child(comment, "text"), "r").some((run) => child(run, "rPr")));
}

/**
 * Whether a drawing of the old kind shows nothing but notes, so that it can be drawn anew from them.
 *
 * @param drawing text of its part, which Excel does not always write as well-formed XML
 */
export function drawsOnlyNotes(drawing: string): boolean {
  const kinds = [...drawing.matchAll(/\bObjectType="(\w+)"/g)].map(([, kind]) => kind);
  return kinds.every((kind) => kind === "Note");
}

/** The comments part. */
export function commentsMarkup(notes: readonly XlsxNote[]): string {
  const authors = [...new Set(notes.map(({ author = "" }) => author))];
  const comments = notes.map(({ ref, text, author = "" }) =>
    markup("comment", { ref, authorId: authors.indexOf(author) }, noteText(text)),
  );
  return markup(
    "comments",
    { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
    markup("authors", {}, ...authors.map((author) => markup("author", {}, escapedText(escapedString(author))))),
    markup("commentList", {}, ...comments),
  );
}

function noteText(text: string): string {
  return markup("text", {}, markup("r", {}, textMarkup("t", escapedString(text))));
}

/** The drawing part that notes need besides their text: without it Excel shows none of them. */
export function notesDrawing(notes: readonly XlsxNote[]): string {
  const shapeType = markup(
    "v:shapetype",
    { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
    markup("v:stroke", { joinstyle: "miter" }),
    markup("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
  );
  const shapeMap = markup("o:idmap", { "v:ext": "edit", data: 1 });
  return markup(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    markup("o:shapelayout", { "v:ext": "edit" }, shapeMap),
    shapeType,
    ...notes.map(noteShape),
  );
}

function noteShape(note: XlsxNote, position: number): string {
  const { row, column } = parseCell(note.ref);
  const lines = note.text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / CHARACTERS_PER_LINE), 0);
  const bottom = row + Math.max(LEAST_BOX_ROWS, lines + 1);
  // Column and offset, row and offset, of the box's left top and right bottom corners.
  const anchor = [column + 1, 15, row, 2, column + 1 + BOX_COLUMNS, 15, bottom, 4].join(", ");
  const data = markup(
    "x:ClientData",
    { ObjectType: "Note" },
    markup("x:MoveWithCells"),
    markup("x:SizeWithCells"),
    markup("x:Anchor", {}, anchor),
    markup("x:AutoFill", {}, "False"),
    markup("x:Row", {}, String(row)),
    markup("x:Column", {}, String(column)),
  );
  return markup(
    "v:shape",
    {
      id: `_x0000_s${1025 + position}`,
      type: "#_x0000_t202",
      style: "position:absolute;visibility:hidden",
      fillcolor: "#ffffe1",
      "o:insetmode": "auto",
    },
    markup("v:fill", { color2: "#ffffe1" }),
    markup("v:shadow", { on: "t", color: "black", obscured: "t" }),
    markup("v:path", { "o:connecttype": "none" }),
    markup("v:textbox", { style: "mso-direction-alt:auto" }, markup("div", { style: "text-align:left" })),
    data,
  );
}
