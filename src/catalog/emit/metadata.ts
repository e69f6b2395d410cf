import type { DocumentedFunction } from "../functions/definition/define";
import type { Locale } from "../record/text";

/**
 * The custom-functions JSON that Excel reads, in one language. Names are the same in every language; descriptions are not.
 *
 * @param helpBase address of the folder that holds `help/<locale>/`
 */
export function metadata(catalog: readonly DocumentedFunction[], locale: Locale, helpBase: string) {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: false,
    functions: catalog.map(({ id, summary, params, shape, asksEngine }) => ({
      id,
      name: id,
      description: summary[locale],
      helpUrl: `${helpBase}/${helpPath(id, locale)}`,
      parameters: Object.values(params).map(({ name, help, shape, optional }) => ({
        name: name[locale],
        description: help[locale],
        type: "any",
        dimensionality: shape,
        ...(optional ? { optional: true } : {}),
      })),
      result: { dimensionality: shape === "scalar" ? "scalar" : "matrix" },
      ...optionsOf(shape, asksEngine),
    })),
  };
}

/** Microsoft gives the addresses of arguments to functions with a matrix for their result alone. */
function optionsOf(shape: DocumentedFunction["shape"], asksEngine: boolean): { readonly options?: Readonly<Record<string, true>> } {
  const options = { ...(shape === "spill" ? { requiresParameterAddresses: true as const } : {}), ...(asksEngine ? { cancelable: true as const } : {}) };
  return Object.keys(options).length === 0 ? {} : { options };
}

/** Path of a function's help page below the add-in's address. */
export function helpPath(id: string, locale: Locale): string {
  return `help/${locale}/${id.toLowerCase().replaceAll(".", "-")}.html`;
}
