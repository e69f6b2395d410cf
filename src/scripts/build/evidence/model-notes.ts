import ts from "typescript";
import type { ModelNote, NoteBlock } from "../../../catalog/emit/documents/evidence";

/** Files of the project's own memory, which no reader outside has. */
const INTERNAL = /\b(?:domain|model|design|solver|libraries|office-rules)\.md[^;()]*/g;

/** What a reader outside can look up: an entry of the bibliography, an article, a body that publishes. */
const PUBLIC = /\bS\d{2,3}b?\b|\b[LR]\. ?\d{3}|\barts?\. ?\d|\bUS DOJ\b/;

/**
 * What a file of the model says of each function and constant that it exports.
 *
 * @param file its path below src/model, without the ending
 */
export function notesOf(file: string, source: string): ModelNote[] {
  const parsed = ts.createSourceFile(`${file}.ts`, source, ts.ScriptTarget.Latest, true);
  return parsed.statements.flatMap((statement) => {
    const comment = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc).at(-1);
    const name = exportedName(statement);
    if (!comment || name === undefined) return [];
    const { text, source: origin } = readComment(comment.getText());
    const value = valueOf(statement);
    return [{ file, name, text, ...(value === undefined ? {} : { value }), ...(origin === "" ? {} : { source: origin }) }];
  });
}

/** Whether a note states something that a number rests on. */
export function statesSomething({ text, source, value }: ModelNote): boolean {
  return source !== undefined || value !== undefined || text.some(({ kind }) => kind === "formula");
}

function exportedName(statement: ts.Statement): string | undefined {
  const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return undefined;
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText();
  return ts.isFunctionDeclaration(statement) ? statement.name?.text : undefined;
}

/** A constant as the code has it, where it is a number or a product of numbers. */
function valueOf(statement: ts.Statement): string | undefined {
  const initializer = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.initializer?.getText() : undefined;
  return initializer !== undefined && /^[\d_.\s*/+()-]+$/.test(initializer) ? initializer.replaceAll("_", "") : undefined;
}

function readComment(comment: string): { text: NoteBlock[]; source: string } {
  const lines = comment.replace(/^\/\*\*/, "").replace(/\*\/$/, "").split("\n").map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const [prose, ...tags] = lines.join("\n").split(/(?:^|\s)@(?=[a-z]+\b)/);
  const source = tags.filter((tag) => tag.startsWith("source")).map((tag) => tag.slice("source".length)).join("; ");
  return { text: blocksOf(prose ?? ""), source: publicSource(source) };
}

function blocksOf(prose: string): NoteBlock[] {
  const blocks: { kind: NoteBlock["kind"]; text: string }[] = [];
  for (const part of prose.split(/\n\s*\n/)) {
    for (const line of part.split("\n").filter((one) => one.trim() !== "")) {
      const kind = /^ {2,}/.test(line) ? "formula" : "words";
      const last = blocks.at(-1);
      if (last?.kind === kind && line !== part.split("\n")[0]) last.text += kind === "formula" ? `\n${line}` : ` ${line.trim()}`;
      else blocks.push({ kind, text: kind === "formula" ? line : line.trim() });
    }
  }
  return blocks.map(({ kind, text }) => ({ kind, text: kind === "words" ? withoutInternal(text) : atMargin(text) }));
}

/** Lines moved to the left by what all of them are indented. */
function atMargin(text: string): string {
  const indents = text.split("\n").map((line) => line.length - line.trimStart().length);
  return text.split("\n").map((line) => line.slice(Math.min(...indents))).join("\n");
}

/** Of a source that the project's own memory repeats, what stands before it, and the brackets behind it that name something public. */
function publicSource(source: string): string {
  const parts = source.split(/;(?![^(]*\))/).map((part) => {
    const at = part.search(INTERNAL);
    if (at < 0) return part.trim();
    const brackets = (part.slice(at).match(/\([^()]*\)/g) ?? []).filter((bracket) => PUBLIC.test(bracket));
    const before = part.slice(0, at).trim().replace(/[,:(]$/, "").trim();
    return before === "" ? brackets.map((bracket) => bracket.slice(1, -1)).join(", ") : [before, ...brackets].join(" ");
  });
  return parts.map((part) => part.replace(/\s+/g, " ")).filter((part) => part !== "").join("; ");
}

function withoutInternal(text: string): string {
  return text.replace(INTERNAL, "").replace(/\(\s*\)/g, "").replace(/\s+/g, " ").replace(/(?:^|\s)[;,:]+(?=\s|$)/g, "").trim().replace(/[;,:]$/, "");
}
