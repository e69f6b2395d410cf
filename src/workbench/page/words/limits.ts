import type { Differences } from "../../spreadsheet/save/differences";
import type { XlsxKeptElement } from "../../xlsx/model/model-kept";
import type { XlsxCell, XlsxSheet, XlsxWorkbook } from "../../xlsx/model/model";
import type { XlsxStyle } from "../../xlsx/model/model-style";
import type { Language } from "./language";

type Sentence = Readonly<Record<Language, string>>;

/** What the open workbook uses that the workbench cannot do, in words. */
export interface Limits {
  /** Saved as it was, and not shown or not done here. */
  readonly kept: readonly string[];
  /** Otherwise in the saved file than in the one that was opened. */
  readonly changed: readonly string[];
}

/** The file that is open, and how the workbook stands now. */
export interface WorkbookState extends Differences {
  readonly file: XlsxWorkbook;
  /** Addresses of the cells that depend on themselves. */
  readonly circular: readonly string[];
}

/** What a file may hold that the workbench keeps in it but does not show or do. */
const KEPT: readonly { readonly isUsed: (file: XlsxWorkbook) => unknown; readonly words: Sentence }[] = [
  {
    isUsed: ({ sheets }) => sheets.some((sheet) => sheet.validations?.length),
    words: {
      fr: "Validation des données : les listes et les contrôles de saisie n'agissent pas ici.",
      en: "Data validation: lists and checks of what is typed have no effect here.",
    },
  },
  {
    isUsed: ({ sheets }) =>
      sheets.some((sheet) => sheet.conditionalFormats?.length || hasElement(sheet, "extLst", "conditionalFormatting")),
    words: { fr: "Mise en forme conditionnelle : elle n'est pas dessinée.", en: "Conditional formats are not drawn." },
  },
  {
    isUsed: ({ sheets }) => sheets.some(({ notes, hyperlinks }) => notes?.length || hyperlinks?.length),
    words: { fr: "Notes et liens : ils ne sont pas affichés.", en: "Notes and links are not shown." },
  },
  {
    isUsed: (file) => hasPart(file, /\/(threadedComments|persons)\//),
    words: { fr: "Commentaires en conversation : ils ne sont pas affichés.", en: "Threaded comments are not shown." },
  },
  {
    isUsed: ({ sheets }) => sheets.some((sheet) => someCell(sheet, ({ dataTable }) => dataTable !== undefined)),
    words: { fr: "Tables de données (analyse de scénarios) : elles ne se recalculent pas.", en: "What-if data tables do not recalculate." },
  },
  {
    isUsed: (file) => hasPart(file, /\/charts\//),
    words: {
      fr: "Graphiques : colonnes, barres, courbes et lignes sont une image qui suit leurs cellules ; les autres n'ont que leur cadre. Aucun ne se modifie ici.",
      en: "Charts: columns, bars, curves and lines are a picture that follows their cells; others have their frame alone. None can be changed here.",
    },
  },
  {
    isUsed: (file) =>
      hasPart(file, /\/(diagrams|pivotTables|pivotCache|slicers|timelines|media|embeddings|ctrlProps|activeX)\/|\/vbaProject/) ||
      hasShapes(file) ||
      file.sheets.some(({ kept }) => kept?.foreign),
    words: {
      fr: "Dessins, images, contrôles, tableaux croisés, segments et macros : ils ne sont pas affichés, les macros ne s'exécutent pas.",
      en: "Drawings, pictures, controls, pivot tables, slicers and macros: they are not shown, and macros do not run.",
    },
  },
  {
    isUsed: ({ sheets }) => sheets.some((sheet) => hasElement(sheet, "extLst", "sparkline")),
    words: { fr: "Graphiques sparkline : ils ne sont pas dessinés.", en: "Sparklines are not drawn." },
  },
  {
    isUsed: ({ sheets, tables = [] }) => sheets.some((sheet) => hasElement(sheet, "autoFilter")) || tables.some(({ kept }) => kept?.length),
    words: {
      fr: "Filtres et tris posés : les lignes masquées le restent, mais le filtre ne se règle pas ici.",
      en: "Filters and sort orders that are set: hidden rows stay hidden, and the filter cannot be changed here.",
    },
  },
  {
    isUsed: ({ sheets }) =>
      sheets.some(({ rows = {}, columns = [] }) => [...Object.values(rows), ...columns].some(({ outlineLevel }) => outlineLevel)),
    words: {
      fr: "Plan (groupes de lignes ou de colonnes) : il ne se plie ni ne se déplie ici.",
      en: "Outlines (groups of rows or columns) do not fold or unfold here.",
    },
  },
  {
    isUsed: ({ sheets }) => sheets.some((sheet) => someCell(sheet, ({ style }) => style !== undefined && isDrawnOtherwise(style))),
    words: {
      fr: "Hachures, dégradés, retraits, texte incliné ou rétréci, certains traits de bordure : ils sont dessinés plus simplement.",
      en: "Hatchings, gradients, indents, turned or shrunken text, some kinds of borders: they are drawn more plainly.",
    },
  },
  {
    isUsed: ({ tables = [] }) => tables.some(({ style }) => style?.name),
    words: { fr: "Styles de tableau : leurs couleurs ne sont pas dessinées.", en: "Table styles: their colours are not drawn." },
  },
  {
    isUsed: ({ sheets, kept }) =>
      sheets.some(({ protection }) => protection) || kept?.elements.some(({ name }) => name === "workbookProtection"),
    words: {
      fr: "Protection : ici une feuille protégée refuse toute saisie, aussi dans ses cellules déverrouillées ; la structure du classeur n'est pas protégée.",
      en: "Protection: here a protected sheet refuses all that is typed, in its unlocked cells too; the workbook's structure is not protected.",
    },
  },
  {
    isUsed: ({ calculation }) => Object.keys(calculation?.settings ?? {}).some((setting) => /^iterate/.test(setting)),
    words: {
      fr: "Calcul itératif : le calcul est ici toujours sans itération.",
      en: "Iterative calculation: here it is always without iteration.",
    },
  },
  {
    isUsed: ({ calculation }) => calculation?.date1904,
    words: {
      fr: "Calendrier depuis 1904 : les dates s'affichent ici quatre ans trop tôt ; le fichier les garde justes.",
      en: "1904 date system: dates show four years early here; the file keeps them right.",
    },
  },
  {
    isUsed: (file) => hasPart(file, /\/externalLinks\//),
    words: {
      fr: "Liaisons vers d'autres classeurs : leurs formules ne se calculent pas ici.",
      en: "Links to other workbooks: their formulas do not calculate here.",
    },
  },
  {
    isUsed: (file) => hasPart(file, /\/(connections\.xml|queryTables\/|model\/)/),
    words: { fr: "Requêtes et connexions de données : elles ne s'actualisent pas.", en: "Data queries and connections do not refresh." },
  },
];

const ADDED_CHARTS: Sentence = {
  fr: "Graphiques ajoutés par le complément : une image qui suit leurs cellules ; le fichier enregistré a des graphiques d'Excel.",
  en: "Charts that the add-in has added: a picture that follows their cells; the saved file holds charts of Excel's.",
};

/** What a saved file holds otherwise than the one that was opened. */
const CHANGED: readonly { readonly isSo: (state: WorkbookState) => boolean; readonly words: (state: WorkbookState) => Sentence }[] = [
  {
    isSo: ({ circular }) => circular.length > 0,
    words: ({ circular }) => ({
      fr: `Références circulaires (${circular.join(", ")}) : ces cellules valent 0.`,
      en: `Circular references (${circular.join(", ")}): these cells are 0.`,
    }),
  },
  {
    isSo: ({ unknownFunctions }) => unknownFunctions.length > 0,
    words: ({ unknownFunctions }) => ({
      fr: `Fonctions inconnues ici (${unknownFunctions.join(", ")}) : leurs cellules valent #NOM? ; Excel les recalculera à l'ouverture du fichier enregistré.`,
      en: `Functions unknown here (${unknownFunctions.join(", ")}): their cells are #NAME?; Excel will calculate them when it opens the saved file.`,
    }),
  },
  {
    isSo: ({ file }) => file.lost?.includes("rich-text") ?? false,
    words: () => ({
      fr: "Textes mis en forme par endroits dans une cellule : le texte reste, cette mise en forme se perd.",
      en: "Texts formatted in part within a cell: the text stays, that formatting is lost.",
    }),
  },
  {
    isSo: ({ file }) => file.lost?.includes("cell-styles") ?? false,
    words: () => ({
      fr: "Styles de cellule nommés : les cellules gardent leur aspect, les styles perdent leur nom.",
      en: "Named cell styles: cells keep their look, the styles lose their names.",
    }),
  },
  {
    isSo: ({ file }) => file.lost?.includes("note-looks") ?? false,
    words: () => ({
      fr: "Notes : le texte et l'auteur restent, la mise en forme et la taille du cadre se perdent.",
      en: "Notes: text and author stay, formatting and the size of the box are lost.",
    }),
  },
  {
    isSo: ({ file, isRestructured }) => isRestructured && hasPart(file, /\/(drawings\/drawing|charts|pivotTables|pivotCache|threadedComments|slicers|ctrlProps)/),
    words: () => ({
      fr: "Des lignes, des colonnes ou des feuilles ont bougé : graphiques, dessins, tableaux croisés et conversations désignent encore les cellules où elles étaient à l'ouverture.",
      en: "Rows, columns or sheets have moved: charts, drawings, pivot tables and conversations still refer to where cells stood when the file was opened.",
    }),
  },
  {
    isSo: ({ crossedSheets }) => crossedSheets,
    words: () => ({
      fr: "Des cellules ont été coupées d'une feuille vers une autre : validations, mises en forme conditionnelles, notes et liens sont restés où ils étaient.",
      en: "Cells were cut from one sheet to another: validations, conditional formats, notes and links have stayed where they were.",
    }),
  },
  {
    isSo: ({ refilteredTables }) => refilteredTables.length > 0,
    words: ({ refilteredTables }) => ({
      fr: `Filtres et tris des tableaux dont les colonnes ont changé (${refilteredTables.join(", ")}) : ils se perdent.`,
      en: `Filters and sort orders of tables with other columns than before (${refilteredTables.join(", ")}) are lost.`,
    }),
  },
  {
    isSo: ({ notKept }) => notKept.has("validation"),
    words: () => ({
      fr: "Listes et contrôles de saisie ajoutés par le complément : ils n'agissent pas ici et ne sont pas enregistrés.",
      en: "Lists and checks of what is typed that the add-in has added: they have no effect here and are not saved.",
    }),
  },
  {
    isSo: ({ notKept }) => notKept.has("conditional-format"),
    words: () => ({
      fr: "Mises en forme conditionnelles ajoutées par le complément : elles ne sont ni dessinées ni enregistrées.",
      en: "Conditional formats that the add-in has added are neither drawn nor saved.",
    }),
  },
  {
    isSo: ({ notKept }) => notKept.has("chart"),
    words: () => ({
      fr: "Graphiques ajoutés par le complément sur une feuille qui a déjà des dessins : ils ne sont pas enregistrés.",
      en: "Charts that the add-in has added to a sheet with drawings of its own are not saved.",
    }),
  },
];

export function limitsOf(state: WorkbookState, language: Language): Limits {
  return {
    kept: [
      ...KEPT.filter(({ isUsed }) => Boolean(isUsed(state.file))).map(({ words }) => words[language]),
      ...(state.hasAddedCharts ? [ADDED_CHARTS[language]] : []),
    ],
    changed: CHANGED.filter(({ isSo }) => isSo(state)).map(({ words }) => words(state)[language]),
  };
}

function hasPart({ kept }: XlsxWorkbook, path: RegExp): boolean {
  return Object.keys(kept?.parts ?? {}).some((part) => path.test(`/${part}`));
}

/** Whether a drawing holds more than charts. */
function hasShapes({ kept }: XlsxWorkbook): boolean {
  const drawings = Object.entries(kept?.parts ?? {}).filter(([path]) => /\/drawings\/[^/]+$/.test(`/${path}`));
  return drawings.some(([path, { bytes }]) => !path.endsWith(".xml") || /<(\w+:)?(pic|sp|cxnSp|grpSp)[\s>]/.test(new TextDecoder().decode(bytes)));
}

/** @param mentioning a word that its XML must hold */
function hasElement({ kept }: XlsxSheet, name: string, mentioning = ""): boolean {
  return (kept?.elements ?? []).some((element: XlsxKeptElement) => element.name === name && element.xml.includes(mentioning));
}

function someCell({ cells }: XlsxSheet, holds: (cell: XlsxCell) => boolean): boolean {
  return Object.values(cells).some((row) => Object.values(row).some(holds));
}

const PLAIN_EDGES: readonly (string | undefined)[] = [undefined, "thin", "hair", "dotted", "dashed", "double", "medium", "thick"];
const PLAIN_PLACES: readonly (string | undefined)[] = [undefined, "left", "center", "right", "top", "bottom"];

function isDrawnOtherwise({ font, fill, border, alignment }: XlsxStyle): boolean {
  const edges = [border?.left, border?.right, border?.top, border?.bottom];
  return Boolean(
    (fill?.pattern ?? fill?.gradient) ||
      font?.raised ||
      (font?.underline && font.underline !== "single") ||
      border?.diagonal ||
      edges.some((edge) => !PLAIN_EDGES.includes(edge?.style)) ||
      (alignment && (alignment.indent || alignment.rotation || alignment.shrinkToFit)) ||
      !PLAIN_PLACES.includes(alignment?.horizontal) ||
      !PLAIN_PLACES.includes(alignment?.vertical),
  );
}
