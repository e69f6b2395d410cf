import type { XlsxChart } from "../../../src/workbench/xlsx/model/model-chart";

const FIGURES = "='Chart figures'!";
const series = (letter: string) => ({ name: `${FIGURES}$${letter}$1`, values: `${FIGURES}$${letter}$2:$${letter}$5`, along: `${FIGURES}$A$2:$A$5`, color: "17375E" });

/** A chart of each kind, of the cells of a sheet "Chart figures". */
export const CHARTS: readonly XlsxChart[] = [
  { name: "Piled", kind: "columns", title: 'Losses & "gains"', area: "B2:F9", series: [series("B"), series("C")], valueFormat: '#,##0.0,,"M"', alongFormat: "mmm yyyy" },
  { name: "Curve", kind: "curve", area: "B11:F20", series: [{ ...series("B"), name: "A word", dashed: true }] },
  { name: "Tornado", kind: "bars", area: "H2:M20", series: [series("B"), series("C")], alongFormat: "General" },
  { name: "Lines", kind: "lines", area: "H22:M30", series: [series("B")] },
];
