import ts from "typescript";

const DEFINE = /^define(Function|Scalar)$/;
/** What only help pages, metadata, sharing and tests read of a function's record. */
const DOCUMENTS = ["summary", "explanation", "source", "examples", "twin", "callTwin", "withoutTwin"];

/** What a loader is told by the rule that names it. */
interface Options {
  /** Of what is taken out, what stays. */
  readonly keeps?: readonly string[];
}

/**
 * A loader: takes out of the records of functions and tables what the page has no use for, a fifth of what Excel waits for. What shares
 * a workbook keeps the native formulas.
 */
export default function withoutDocuments(this: { getOptions: () => Options } | undefined, source: string): string {
  const { keeps = [] } = this?.getOptions() ?? {};
  const file = ts.createSourceFile("record.ts", source, ts.ScriptTarget.Latest, true);
  const spared: ts.Node[] = [];
  const documents = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && DEFINE.test(node.expression.getText()))
      for (const document of documentsOf(node, keeps)) documents.add(document);
    if (documents.has(node) || isHelp(node) || isChoices(node)) spared.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return spared.reduceRight((text, node) => text.slice(0, node.getStart()) + text.slice(node.getEnd()).replace(/^\s*,/, ""), source);
}

/** What a column or an argument is about, in both languages: Excel is told of it by the metadata. */
function isHelp(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && node.name.getText() === "help" && ts.isObjectLiteralExpression(node.initializer);
}

/** What each word of a fixed choice means, of which the metadata tells Excel. */
function isChoices(node: ts.Node): boolean {
  const { parent } = node;
  const isOf = (property: ts.Node, name: string) => ts.isPropertyAssignment(property) && property.name.getText() === name;
  return isOf(node, "choices") && ts.isObjectLiteralExpression(parent) && parent.properties.some((property) => isOf(property, "help"));
}

function documentsOf({ arguments: [record] }: ts.CallExpression, keeps: readonly string[]): ts.Node[] {
  if (!record || !ts.isObjectLiteralExpression(record)) return [];
  const isDocument = (name: string) => DOCUMENTS.includes(name) && !keeps.includes(name);
  return record.properties.filter((property) => property.name && isDocument(property.name.getText()));
}
