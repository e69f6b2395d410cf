import type { XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import type { XlsxStyle } from "../../../src/workbench/xlsx/model/model-style";

/** Custom functions that the workbook below calls. */
export const FUNCTION_NAMES = ["RELAIS.REVENUE.AT.RISK", "RELAIS.EXPOSURE"];

const HEADER: XlsxStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { color: { rgb: "1F4E79" } },
  alignment: { horizontal: "center", vertical: "center", wrap: true },
};
const MONEY: XlsxStyle = { numberFormat: '#,##0 "DH"', locked: false };
const DATE: XlsxStyle = { numberFormat: "dd/mm/yyyy", alignment: { indent: 2 } };
const SHARE: XlsxStyle = { numberFormat: "0%", font: { italic: true, size: 9, underline: "single" } };
const FRAME: XlsxStyle = {
  border: { top: { style: "thin", color: { rgb: "C00000" } }, bottom: { style: "double" } },
  fill: { pattern: "lightUp", color: { rgb: "00B050" }, background: { rgb: "FFFFFF" } },
  quotePrefix: true,
  formulaHidden: true,
};

/** A workbook that uses everything the model names. */
export const FULL_WORKBOOK: XlsxWorkbook = {
  sheets: [
    {
      name: "Lignes d'été",
      cells: {
        0: {
          0: { value: "Client", style: HEADER },
          1: { value: "Revenu", style: HEADER },
          2: { value: "Part\n(%)", style: HEADER },
        },
        1: {
          0: { value: "Alpha & <Béta>" },
          1: { value: 120000.5, style: MONEY },
          2: { value: 0.25, formula: "=Lines[@Revenu]/SUM(Lines[Revenu])", style: SHARE },
        },
        2: {
          0: { value: "  spaces  " },
          1: { value: -1e-9, style: MONEY },
          2: { value: 0.75, formula: "=Lines[@Revenu]/SUM(Lines[Revenu])", style: SHARE },
        },
        3: {
          0: { value: "Total" },
          1: { value: 120000.5, formula: "=SUBTOTAL(109,Lines[Revenu])", style: MONEY },
          2: { value: "", formula: '=""' },
        },
        6: {
          0: { value: 46349, style: DATE },
          1: { value: true },
          2: { value: { error: "#N/A" }, formula: "=NA()" },
          3: { value: "bell \u0007, return \r, line\nbreak, _x0041_ and 😀" },
          4: { style: FRAME },
        },
        9: {
          0: { value: "Name", formula: '=RELAIS.EXPOSURE(Lines[#All],"_xlfn.A1#",Seuil)', spill: "A10:B11" },
          1: { value: 1 },
          6: { value: 3, formula: "=SUM(A1:A2*B1:B2)", array: "G10" },
        },
        10: { 0: { value: "Alpha" }, 1: { value: 2 } },
        12: {
          0: { value: 6, formula: "=LET(x,A10#,f,LAMBDA(y,[z],y+IF(ISOMITTED(z),0,z)),SUM(f(x)))", spill: "A13" },
          1: { value: 1, formula: "=@B1:B20" },
        },
        1048575: { 16383: { value: "corner" } },
      },
      defaultColumnWidth: 12,
      defaultRowHeight: 18,
      columns: [
        { first: 0, last: 0, width: 24.5 },
        { first: 1, last: 2, width: 10, style: SHARE },
        { first: 5, last: 5, hidden: true },
        { first: 7, last: 9, outlineLevel: 1, collapsed: true },
      ],
      rows: { 0: { height: 30 }, 4: { hidden: true }, 20: { style: SHARE, outlineLevel: 1, collapsed: true } },
      merges: ["A16:C17"],
      freeze: { rows: 1, columns: 2 },
      showGridLines: false,
      zoom: 85,
      tabColor: { rgb: "FF8800" },
      validations: [
        {
          ref: "A2:A3 A5",
          type: "list",
          formula1: '="a,b"',
          allowBlank: true,
          alert: { title: "Non", text: "a or b", style: "warning" },
        },
        {
          ref: "B2",
          type: "decimal",
          operator: "between",
          formula1: "=0",
          formula2: "=1",
          prompt: { title: "Share", text: "0 to 1" },
          alert: {},
        },
        { ref: "C2", type: "custom", formula1: "=XLOOKUP(C2,A:A,B:B)>0", hideArrow: true },
      ],
      conditionalFormats: [
        {
          ref: "B2:B3",
          type: "cellIs",
          priority: 1,
          settings: { operator: "lessThan" },
          formulas: ["=0"],
          format: { font: { color: { rgb: "9C0006" }, bold: true }, fill: { color: { rgb: "FFC7CE" } } },
        },
        {
          ref: "A1:C9",
          type: "expression",
          priority: 2,
          formulas: ["=IFNA($A1,0)>1"],
          format: { numberFormat: "0.0" },
          stopIfTrue: true,
        },
      ],
      hyperlinks: [
        { ref: "A20", location: "'Hidden'!A1", tooltip: "over there" },
        { ref: "A21", target: "https://example.com/?a=1&b=2" },
      ],
      notes: [
        { ref: "B1", text: "Per month,\nin dirhams", author: "Relais" },
        { ref: "C1", text: "0 to 1" },
      ],
      print: { landscape: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
      protection: { objects: "1", formatCells: "0" },
    },
    { name: "Hidden", state: "hidden", cells: { 0: { 0: { value: "x" }, 1: { value: "Client" } } } },
    { name: "Very", state: "veryHidden", cells: {} },
    {
      name: "In front",
      cells: { 2: { 3: { value: "m", style: HEADER }, 4: { value: "n", style: HEADER } }, 3: { 3: { value: 1 } } },
    },
  ],
  tables: [
    {
      name: "Lines",
      sheet: "Lignes d'été",
      ref: "A1:C4",
      totalsRow: true,
      columns: [
        { name: "Client", totalsLabel: "Total" },
        { name: "Revenu", totalsFunction: "sum" },
        {
          name: "Part\n(%)",
          formula: "=Lines[@Revenu]/SUM(Lines[Revenu])",
          totalsFunction: "custom",
          totalsFormula: '=""',
        },
      ],
      style: { name: "TableStyleMedium2", rowStripes: true, firstColumn: true },
    },
    {
      name: "Bare",
      sheet: "Hidden",
      ref: "A1:B1",
      headerRow: false,
      filterButtons: false,
      columns: [{ name: "c1" }, { name: "c2" }],
    },
    { name: "Plain", sheet: "In front", ref: "D3:E4", filterButtons: false, columns: [{ name: "m" }, { name: "n" }] },
  ],
  definedNames: [
    { name: "Seuil", formula: "=0.5", comment: "A constant,\nfor the tests" },
    { name: "Croissance", formula: "=LAMBDA(v,[n],v*1.1^IF(ISOMITTED(n),1,n))" },
    { name: "Zone", formula: "='Lignes d''été'!$A$1:$C$4" },
    { name: "Zone", formula: "=Hidden!$A$1", scope: "Hidden", hidden: true },
    { name: "_xlnm.Print_Titles", formula: "='Lignes d''été'!$1:$1", scope: "Lignes d'été" },
  ],
  calculation: { fullCalcOnLoad: true, date1904: true, settings: { calcMode: "manual", iterate: "1" } },
  defaultFont: { name: "Arial", size: 10 },
  activeSheet: 3,
};
