import type { DocumentedFunction } from "../functions/definition/define";
import type { Choices, Parameter, ScalarParameter } from "../functions/definition/parameter";
import { TABLES_ARGUMENT } from "../functions/definition/repeated-argument";
import type { Locale, Text } from "../record/text";

/** A parameter as the JSON tells of it. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
  readonly repeating?: true;
  readonly customEnumId?: string;
}

/** One of a few words, as Excel lists it while a formula is typed; older builds show nothing of it. */
interface EnumValue {
  /** In the language of the file. */
  readonly name: string;
  /** What comes to stand in the formula: one word in every language, which the function reads like the others. */
  readonly stringValue: string;
  readonly tooltip: string;
}

interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly EnumValue[];
}

/**
 * The custom-functions JSON that Excel reads, in one language. Names are the same in every language; descriptions are not.
 *
 * @param helpBase address of the folder that holds `help/<locale>/`
 */
export function metadata(catalog: readonly DocumentedFunction[], locale: Locale, helpBase: string) {
  const choices = choicesOf(catalog);
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: false,
    enums: [...choices.values()].map((each) => enumOf(each, locale)),
    functions: catalog.map(({ id, summary, params, tables, shape, asksEngine }) => ({
      id,
      name: id,
      description: summary[locale],
      helpUrl: `${helpBase}/${helpPath(id, locale)}`,
      parameters: parametersOf({ params, tables }, choices, locale),
      result: { dimensionality: shape === "scalar" ? "scalar" : "matrix" },
      ...optionsOf(shape, asksEngine),
    })),
  };
}

/** A fixed choice, called by the first argument that is one of it. */
interface FixedChoice {
  readonly id: string;
  readonly words: Readonly<Record<string, Text>>;
  readonly told: Choices;
}

type FixedChoices = ReadonlyMap<Choices, FixedChoice>;

function choicesOf(catalog: readonly DocumentedFunction[]): FixedChoices {
  const found = new Map<Choices, FixedChoice>();
  for (const { id, params } of catalog)
    for (const [key, param] of Object.entries(params)) {
      const { choices, quantity } = param as Partial<ScalarParameter<unknown>>;
      if (!choices || !quantity?.words || found.has(choices)) continue;
      found.set(choices, { id: `${id}.${key}`.toUpperCase().replaceAll(".", "_"), words: quantity.words, told: choices });
    }
  return found;
}

function enumOf({ id, words, told }: FixedChoice, locale: Locale): EnumMetadata {
  const values = Object.entries(told).map(([choice, text]): EnumValue => {
    const word = words[choice];
    return { name: word?.[locale] ?? choice, stringValue: word?.en ?? choice, tooltip: text[locale] };
  });
  return { id, type: "string", values };
}

/** The fixed choice of a parameter, where it is one. */
function enumIdOf(param: Parameter<unknown>, known: FixedChoices): Pick<ParameterMetadata, "customEnumId"> {
  const { choices } = param as Partial<ScalarParameter<unknown>>;
  const found = choices && known.get(choices);
  return found ? { customEnumId: found.id } : {};
}

function parametersOf({ params, tables }: Pick<DocumentedFunction, "params" | "tables">, choices: FixedChoices, locale: Locale): readonly ParameterMetadata[] {
  const takesTables = Object.keys(tables).length > 0;
  const placed = Object.values(params).map((param): ParameterMetadata => ({
    name: param.name[locale],
    description: param.help[locale],
    type: "any",
    dimensionality: param.shape,
    // With tables behind it a parameter keeps its place: one that is left out is written as nothing.
    ...(param.optional && !takesTables ? { optional: true } : {}),
    ...enumIdOf(param, choices),
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
