import { fileOf, relationships } from "./parts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";

/** Names of its sheets, in tab order. */
export const EXCEL_SHEETS = { input: "L'été à Fès", levers: "Hypothèses", secret: "Caché" } as const;

const INPUT = `<sheetPr codeName="Feuil1"><tabColor theme="4" tint="0.39997558519241921"/></sheetPr><dimension ref="A1:H12"/>
<sheetViews><sheetView tabSelected="1" zoomScale="90" zoomScaleNormal="90" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>
<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>
<cols><col min="1" max="1" width="21.7109375" customWidth="1"/><col min="4" max="4" width="0" hidden="1" customWidth="1"/></cols>
<sheetData>
<row r="1" spans="1:8"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>
<row r="2" spans="1:8"><c r="A2" t="s"><v>3</v></c><c r="B2" s="2"><v>1000</v></c><c r="C2" s="3"><f t="shared" ref="C2:C4" si="0">B2*Taux</f><v>250</v></c></row>
<row r="3" spans="1:8" ht="24.75" customHeight="1"><c r="A3" t="s"><v>4</v></c><c r="B3" s="2"><v>2000</v></c><c r="C3" s="3"><f t="shared" si="0"/><v>500</v></c></row>
<row r="4" spans="1:8" hidden="1"><c r="A4" t="s"><v>5</v></c><c r="B4" s="2"><v>3000</v></c><c r="C4" s="3"><f t="shared" si="0"/><v>750</v></c></row>
<row r="6" spans="1:8"><c r="A6" t="s"><v>6</v></c><c r="F6"><f t="array" ref="F6:F8">B2:B4*2</f><v>2000</v></c><c r="H6" cm="1"><f t="array" ref="H6:H8">_xlfn._xlws.SORT(B2:B4,,-1)</f><v>3000</v></c></row>
<row r="7" spans="1:8"><c r="A7" s="4"><v>46349</v></c><c r="F7"><v>4000</v></c><c r="H7"><v>2000</v></c></row>
<row r="8" spans="1:8"><c r="A8" cm="1"><f t="array" ref="A8">_xlfn.XLOOKUP("Beta",A2:A4,B2:B4)</f><v>2000</v></c><c r="F8"><v>6000</v></c><c r="H8"><v>1000</v></c></row>
<row r="9" spans="1:8"><c r="A9" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B9" t="str"><f>IF(B2&gt;5,"oui","non")</f><v>oui</v></c><c r="C9" t="b"><f>B2&gt;5</f><v>1</v></c></row>
<row r="12" spans="1:8"><c r="A12" t="s"><v>7</v></c></row>
</sheetData>
<autoFilter ref="A1:C4"><filterColumn colId="0"><filters><filter val="Alpha"/><filter val="Beta"/></filters></filterColumn></autoFilter>
<mergeCells count="1"><mergeCell ref="A12:C12"/></mergeCells>
<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>Hypothèses!$B$2</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="C2:C4"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Non" error="Un montant" sqref="B2:B4"><formula1>B$1</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A6" r:id="rId1" tooltip="le texte"/><hyperlink ref="A12" location="Hypothèses!B2"/></hyperlinks>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape"/>
<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>
<ignoredErrors><ignoredError sqref="A8:A9" evalError="1"/></ignoredErrors>
<legacyDrawing r:id="rId2"/>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{00000000-000E-0000-0000-000001000000}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="num"><xm:f>Hypothèses!$B$2</xm:f></x14:cfvo><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>F6:F8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Hypothèses!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>A2:A4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

const LEVERS = `<dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr baseColWidth="10" defaultRowHeight="15"/><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Levier</t></is></c><c r="B1" t="inlineStr"><is><t>Valeur</t></is></c><c r="C1" t="inlineStr"><is><t>Double</t></is></c></row>
<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>0.25</v></c><c r="C2"><f>Leviers[[#This Row],[Valeur]]*2</f><v>0.5</v></c></row>
<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>0.5</v></c><c r="C3"><f>Leviers[[#This Row],[Valeur]]*2</f><v>1</v></c></row>
<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>0.75</v></c><c r="C4"><f>Leviers[[#This Row],[Valeur]]*2</f><v>1.5</v></c></row></sheetData>
<sheetProtection sheet="1" objects="1" scenarios="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;

const SECRET = `<sheetData><row r="1"><c r="A1"><f>Taux</f><v>9</v></c><c r="B1"><f>_xldudf_RELAIS_ADD(1,2)</f><v>3</v></c></row></sheetData>`;

const NAMES = `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'L''été à Fès'!$A$1:$C$4</definedName>
<definedName name="_xlnm.Print_Area" localSheetId="0">'L''été à Fès'!$A$1:$C$12</definedName>
<definedName name="_xlnm.Print_Titles" localSheetId="0">'L''été à Fès'!$1:$1</definedName>
<definedName name="Doubler" comment="Deux fois la valeur">_xlfn.LAMBDA(_xlpm.x,_xlop.fois,_xlpm.x*IF(_xlfn.ISOMITTED(_xlpm.fois),2,_xlpm.fois))</definedName>
<definedName name="Montants">'L''été à Fès'!$B$2:$B$4</definedName>
<definedName name="Taux">Hypothèses!$B$2</definedName>
<definedName name="Taux" localSheetId="2">9</definedName>
<definedName name="Texte">"a ""b"""</definedName>`;

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

/** A file in the shape that Excel gives it, with what people and add-ins put into workbooks. */
export function excelFile(): Uint8Array {
  const sheet = (content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${MAIN} ${R}>${content.replaceAll("\n", "")}</worksheet>`;
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return fileOf({
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
      override("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`) +
      [1, 2, 3].map((number) => override(`xl/worksheets/sheet${number}.xml`, `${SPREADSHEET}.worksheet+xml`)).join("") +
      override("xl/styles.xml", `${SPREADSHEET}.styles+xml`) +
      override("xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`) +
      override("xl/metadata.xml", `${SPREADSHEET}.sheetMetadata+xml`) +
      override("xl/tables/table1.xml", `${SPREADSHEET}.table+xml`) +
      override("xl/comments1.xml", `${SPREADSHEET}.comments+xml`) +
      override("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml") +
      override("xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml") +
      override("xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml") +
      `</Types>`,
    "_rels/.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE_2011}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook ${MAIN} ${R}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28129"/><workbookPr date1904="1" codeName="ThisWorkbook"/>` +
      `<bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720"/></bookViews><sheets>` +
      `<sheet name="${EXCEL_SHEETS.input}" sheetId="1" r:id="rId1"/><sheet name="${EXCEL_SHEETS.levers}" sheetId="4" r:id="rId2"/>` +
      `<sheet name="${EXCEL_SHEETS.secret}" sheetId="5" state="veryHidden" r:id="rId3"/></sheets>` +
      `<definedNames>${NAMES.replaceAll("\n", "")}</definedNames><calcPr calcId="191029" iterate="1" iterateCount="50"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "sharedStrings", "sharedStrings.xml"],
      ["rId6", "sheetMetadata", "metadata.xml"],
      ["rId7", "customXml", "../customXml/item1.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheet(INPUT),
    "xl/worksheets/_rels/sheet1.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.legifrance.gouv.fr/" TargetMode="External"/>` +
      `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
      `<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`,
    "xl/worksheets/sheet2.xml": sheet(LEVERS),
    "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    "xl/worksheets/sheet3.xml": sheet(SECRET),
    "xl/tables/table1.xml":
      `<table ${MAIN} id="1" name="Leviers" displayName="Leviers" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"><filterColumn colId="1"><filters><filter val="0.25"/></filters></filterColumn></autoFilter>` +
      `<tableColumns count="3"><tableColumn id="1" name="Levier"/><tableColumn id="2" name="Valeur"/>` +
      `<tableColumn id="3" name="Double"><calculatedColumnFormula>Leviers[[#This Row],[Valeur]]*2</calculatedColumnFormula></tableColumn></tableColumns>` +
      `<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/styles.xml":
      `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;MAD&quot;"/></numFmts>` +
      `<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>` +
      `<font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
      `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill></fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="mediumDashDot"><color auto="1"/></bottom><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
      `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="1"/></xf>` +
      `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf>` +
      `<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN} count="10" uniqueCount="8">${["Client", "Montant", "Part", "Alpha", "Beta", "Gamma", "Légifrance", "Titre fusionné"].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/metadata.xml":
      `<metadata ${MAIN} xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>` +
      `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    "xl/comments1.xml": `<comments ${MAIN}><authors><author>Nadia</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Hors taxes</t></r></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": VML,
    "customXml/item1.xml": `<plan xmlns="urn:relais">à garder</plan>`,
    "customXml/_rels/item1.xml.rels": relationships(["rId1", "customXmlProps", "itemProps1.xml"]),
    "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{5B1D3C2A-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE_2011}/webextension" Target="webextension1.xml"/></Relationships>`,
    "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1A2B3C4D-0000-4000-8000-000000000001}"><we:reference id="11111111-2222-3333-4444-555555555555" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/><we:properties><we:property name="autre" value="&quot;réglage&quot;"/></we:properties><we:bindings/><we:snapshot/></we:webextension>`,
  });
}
