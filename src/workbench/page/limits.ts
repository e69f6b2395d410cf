import type { XlsxWorkbook } from "../xlsx/model";
import type { Language } from "./words";

type Sentence = Readonly<Record<Language, string>>;

/** What a file may hold that the workbench keeps in it but does not show or do. */
const UNKNOWN: readonly { readonly isUsed: (file: XlsxWorkbook) => boolean; readonly words: Sentence }[] = [
  {
    isUsed: ({ sheets }) => sheets.some(({ validations }) => validations?.length),
    words: { fr: "Validation des données : les listes et les contrôles de saisie n'agissent pas ici.", en: "Data validation: lists and checks of what is typed have no effect here." },
  },
  {
    isUsed: ({ sheets }) => sheets.some(({ conditionalFormats }) => conditionalFormats?.length),
    words: { fr: "Mise en forme conditionnelle : elle n'est pas dessinée.", en: "Conditional formats are not drawn." },
  },
  {
    isUsed: ({ sheets }) => sheets.some(({ notes, hyperlinks }) => notes?.length || hyperlinks?.length),
    words: { fr: "Notes et liens : ils ne sont pas affichés.", en: "Notes and links are not shown." },
  },
  {
    isUsed: ({ sheets }) => sheets.some(({ cells }) => Object.values(cells).some((row) => Object.values(row).some(({ dataTable }) => dataTable))),
    words: { fr: "Tables de données (analyse de scénarios) : elles ne se recalculent pas.", en: "What-if data tables do not recalculate." },
  },
  {
    isUsed: ({ kept }) => Object.keys(kept?.parts ?? {}).some((path) => /\/(drawings|charts|pivotTables|slicers|vbaProject)/.test(path)),
    words: { fr: "Graphiques, dessins, tableaux croisés et macros : conservés dans le fichier, non affichés.", en: "Charts, drawings, pivot tables and macros are kept in the file and not shown." },
  },
  {
    isUsed: ({ calculation }) => Object.keys(calculation?.settings ?? {}).some((setting) => /^iterate/.test(setting)),
    words: { fr: "Calcul itératif : le calcul est ici toujours sans itération.", en: "Iterative calculation: here it is always without iteration." },
  },
  {
    isUsed: ({ definedNames = [] }) => new Set(definedNames.map(({ name }) => name.toUpperCase())).size < definedNames.length,
    words: { fr: "Noms portés par plusieurs feuilles : les formules n'en voient qu'un seul.", en: "Names that several sheets own: formulas see only one of them." },
  },
];

const CIRCULAR = {
  fr: (cells: string) => `Références circulaires (${cells}) : ces cellules valent 0.`,
  en: (cells: string) => `Circular references (${cells}): these cells are 0.`,
} as const;

/**
 * What the open workbook uses that the workbench cannot do, in words.
 *
 * @param circular addresses of the cells that depend on themselves
 */
export function limitsOf(file: XlsxWorkbook, circular: readonly string[], language: Language): string[] {
  const unknown = UNKNOWN.filter(({ isUsed }) => isUsed(file)).map(({ words }) => words[language]);
  return circular.length > 0 ? [...unknown, CIRCULAR[language](circular.join(", "))] : unknown;
}
