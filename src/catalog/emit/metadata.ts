import type { DocumentedFunction } from "../functions/definition/define";
import { TABLES_ARGUMENT } from "../functions/definition/repeated-argument";
import type { Locale } from "../record/text";

/** A parameter as the JSON tells of it. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
  readonly repeating?: true;
}

/**
 * The custom-functions JSON that Excel reads, in one language. Names are the same in every language; descriptions are not.
 *
 * @param helpBase address of the folder that holds `help/<locale>/`
 */
export function metadata(catalog: readonly DocumentedFunction[], locale: Locale, helpBase: string) {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: false,
    functions: catalog.map(({ id, summary, params, tables, shape, asksEngine }) => ({
      id,
      name: id,
      description: summary[locale],
      helpUrl: `${helpBase}/${helpPath(id, locale)}`,
      parameters: parametersOf({ params, tables }, locale),
      result: { dimensionality: shape === "scalar" ? "scalar" : "matrix" },
      ...optionsOf(shape, asksEngine),
    })),
  };
}

function parametersOf({ params, tables }: Pick<DocumentedFunction, "params" | "tables">, locale: Locale): readonly ParameterMetadata[] {
  const takesTables = Object.keys(tables).length > 0;
  const placed = Object.values(params).map(({ name, help, shape, optional }): ParameterMetadata => ({
    name: name[locale],
    description: help[locale],
    type: "any",
    dimensionality: shape,
    // With tables behind it a parameter keeps its place: one that is left out is written as nothing.
    ...(optional && !takesTables ? { optional: true } : {}),
  }));
  if (!takesTables) return placed;
  const blocks = { name: TABLES_ARGUMENT[locale], description: tablesInWords(tables, locale), type: "any", dimensionality: "matrix", repeating: true } as const;
  return [...placed, blocks];
}

/** Which tables the repeated argument takes, in a sentence. */
function tablesInWords(tables: DocumentedFunction["tables"], locale: Locale): string {
  const names = (optional: boolean) =>
    Object.values(tables)
      .filter((table) => table.optional === optional)
      .map(({ name }) => name[locale])
      .join(", ");
  const [needed, others] = [names(false), names(true)];
  const example = "levers" in tables ? { fr: '{"Mois".12}', en: '{"Months",12}' } : { fr: '{"En-têtes".FAUX}', en: '{"Headers",FALSE}' };
  if (locale === "fr")
    return `Dans n'importe quel ordre, en-têtes compris : ${needed}${others === "" ? "" : ` ; au besoin ${others}`}. Puis, au besoin, des noms et leurs valeurs : deux colonnes, ou ${example.fr}`;
  return `In any order, headers included: ${needed}${others === "" ? "" : `; if wanted ${others}`}. Then, if wanted, names and their values: two columns, or ${example.en}`;
}

/** Microsoft gives the addresses of arguments to functions with a matrix for their result alone. */
function optionsOf(shape: DocumentedFunction["shape"], asksEngine: boolean): { readonly options?: Readonly<Record<string, true>> } {
  const options = { ...(shape === "spill" ? { requiresParameterAddresses: true as const } : {}), ...(asksEngine ? { cancelable: true as const } : {}) };
  return Object.keys(options).length === 0 ? {} : { options };
}

/** Path of a function's help page below the add-in's address. */
export function helpPath(id: string, locale: Locale): string {
  return `help/${locale}/${helpFile(id)}`;
}

/** Name of a function's help page, beside those of the others. */
export function helpFile(id: string): string {
  return `${id.toLowerCase().replaceAll(".", "-")}.html`;
}
