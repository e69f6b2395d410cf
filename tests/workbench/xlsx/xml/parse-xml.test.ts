import { XlsxFileError } from "../../../../src/workbench/xlsx/model/errors";
import { markupOf } from "../../../../src/workbench/xlsx/xml/markup";
import { parseXml } from "../../../../src/workbench/xlsx/xml/parse-xml";

function refusal(xml: string): string {
  try {
    parseXml(xml, "p.xml");
  } catch (error) {
    if (error instanceof XlsxFileError && error.code === "malformed-part") return error.detail;
    throw error;
  }
  return "none";
}

test("elements, attributes and text are read, comments and instructions left out", () => {
  const xml = `\uFEFF<?xml version="1.0"?>\n<!-- c > --><a x:b = "1 > 0" c='"'><?i > ?>t<b/><!-- <d/> --> u<e  ></e\n></a>\n`;
  expect(parseXml(xml, "p.xml")).toEqual({
    name: "a",
    attributes: { "x:b": "1 > 0", c: '"' },
    children: ["t", { name: "b", attributes: {}, children: [] }, " u", { name: "e", attributes: {}, children: [] }],
  });
});

test("entities, numbered characters, sections of characters and line ends stand for themselves", () => {
  const xml = `<a b="&lt;&#10;&#x41;\n">&amp;&gt;&quot;&apos;&#233;&#x1F600;\r\n<![CDATA[<&amp;>]]></a>`;
  expect(parseXml(xml, "p.xml")).toEqual({
    name: "a",
    attributes: { b: "<\nA " },
    children: [`&>"'é😀\n`, "<&amp;>"],
  });
});

test("what is read is written the same", () => {
  const xml = `<a b="&lt;&quot;&#10;" c="2"> &amp;x <d e="1"/>&lt;y</a>`;
  expect(markupOf(parseXml(xml, "p.xml"))).toBe(xml);
});

test("names that mean something to JavaScript mean nothing here", () => {
  const xml = `<toString constructor="1"><__proto__ hasOwnProperty="2"/></toString>`;
  expect(markupOf(parseXml(xml, "p.xml"))).toBe(xml);
});

test.each([
  ["", "p.xml, line 1, column 1: there is no element"],
  ["text", "p.xml, line 1, column 1: there is text outside the root element"],
  ["<a/>text", "p.xml, line 1, column 5: there is text outside the root element"],
  ["<a/>\n<b/>", "p.xml, line 2, column 1: there are two root elements"],
  ["<a><b></a>", "p.xml, line 1, column 7: </a> closes nothing"],
  ["<a><b>", "p.xml, line 1, column 7: <b> is not closed"],
  ["</a>", "p.xml, line 1, column 1: </a> closes nothing"],
  ["<a", "p.xml, line 1, column 3: the tag of <a> is malformed"],
  ["<a b=1/>", "p.xml, line 1, column 3: the tag of <a> is malformed"],
  ['<a b="<"/>', "p.xml, line 1, column 3: the tag of <a> is malformed"],
  ['<a b="1"c="2"/>', "p.xml, line 1, column 9: the tag of <a> is malformed"],
  ['<a b="1" b="2"/>', "p.xml, line 1, column 15: the attribute b is there twice"],
  ["<1a/>", "p.xml, line 1, column 2: a tag has no name"],
  ["<a><!-- </a>", "p.xml, line 1, column 4: <!-- is not closed"],
  ["<a>&nbsp;</a>", "p.xml, line 1, column 4: unknown entity &nbsp;"],
  ["<a>R&D</a>", "p.xml, line 1, column 4: unknown entity &D"],
  ["<a>&#1114112;</a>", "p.xml, line 1, column 4: unknown entity &#1114112;"],
  ["<!DOCTYPE a><a/>", "p.xml, line 1, column 1: a document type is not allowed"],
])("%j is refused: %s", (xml, detail) => {
  expect(refusal(xml)).toBe(detail);
});

test("a part nested without end is refused before it exhausts anything", () => {
  expect(refusal("<a>".repeat(100_000))).toMatch("elements are nested more than 200 deep");
});
