import { writeXlsx } from "../../src/workbench/xlsx/write";
import { excelFile } from "../workbench/xlsx/excel-file";
import { FULL_WORKBOOK } from "../workbench/xlsx/full-workbook";
import { fileOf, partsOf } from "../workbench/xlsx/parts";
import { acceptanceWorkbook } from "./acceptance-workbook";
import { hostileTexts } from "./hostile-texts";
import { randomStream } from "./random-stream";

/** Signatures in front of an entry of an archive, and of its line in the list at the end. */
const [LOCAL_ENTRY, LISTED_ENTRY] = [[0x50, 0x4b, 3, 4], [0x50, 0x4b, 1, 2]];
/** Bytes from a listed entry's signature to its method, its sizes, the lengths of its name and notes, its place; two fewer in front of the entry. */
const [METHOD, SIZES, LENGTHS, PLACE] = [10, 20, 28, 42];
const TEXTS = hostileTexts(300).map((text) => text.slice(0, 300));
const TAG_ENDS = ["<", ">", "&", "\0", "&#0;", "<!DOCTYPE x>", "<![CDATA[", "<a>", "</a>", "\ufffe"];
const VALUES = ["-1", "4294967296", "1e308", "XFE1048577", "A0", "__proto__", ""];

/**
 * Small workbooks of ours, each damaged in bytes, in the XML of its parts, in the entries of its archive, or cut short.
 *
 * @param count how many, always the same ones
 */
export function hostileFiles(count: number): Uint8Array[] {
  const random = randomStream(20_261_202);
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const sources = [writeXlsx(FULL_WORKBOOK), excelFile(), acceptanceWorkbook()];

  /** What may go wrong in a part: by a program, by a hand, or on purpose. */
  const changes: readonly ((xml: string) => string)[] = [
    (xml) => xml.slice(0, below(xml.length)),
    (xml) => xml.replace(/"[^"]*"/g, (value) => (below(40) === 0 ? `"${oneOf(VALUES)}"` : value)),
    (xml) => xml.replace(/>([^<]+)</g, (text) => (below(10) === 0 ? `>${oneOf(TEXTS)}<` : text)),
    (xml) => xml.replace(/>([^<]+)</g, (text) => (below(4) === 0 ? `>${asXml(oneOf(TEXTS))}<` : text)),
    (xml) => xml.replace(/<(\w+)([^<>]*)\/>/g, (tag) => (below(12) === 0 ? tag.repeat(1 + below(4)) : tag)),
    (xml) => xml.replace(/<c [^>]*\/?>/g, (tag) => (below(8) === 0 ? "" : tag)),
    (xml) => xml.replace(/ (\w+)=/g, (name, key: string) => (below(30) === 0 ? ` ${oneOf(["__proto__", "constructor", `${key}x`])}=` : name)),
    (xml) => { const at = below(xml.length); return xml.slice(0, at) + oneOf(TAG_ENDS) + xml.slice(at); },
  ];

  function inBytes(source: Uint8Array): Uint8Array {
    const bytes = source.slice();
    for (let times = 1 + below(8); times > 0; times -= 1) bytes[below(bytes.length)] = below(256);
    return bytes;
  }

  function inEntries(source: Uint8Array): Uint8Array {
    const bytes = source.slice();
    const isListed = below(3) > 0;
    const places = placesOf(bytes, isListed ? LISTED_ENTRY : LOCAL_ENTRY);
    for (let times = 1 + below(3); times > 0; times -= 1) {
      const at = oneOf(places) + oneOf([METHOD, SIZES, SIZES + 4, LENGTHS, LENGTHS + 2, PLACE]) - (isListed ? 0 : 2);
      for (let byte = 0; byte < 1 + below(4); byte += 1) bytes[at + byte] = oneOf([0, 1, 8, 0x7f, 0xff]);
    }
    return bytes;
  }

  function inParts(source: Uint8Array): Uint8Array {
    let parts = partsOf(source);
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
    for (let times = 1 + below(3); times > 0; times -= 1) {
      const name = oneOf(names);
      parts[name] = oneOf(changes)(parts[name] ?? "");
      const lost = below(20) === 0 ? oneOf(names) : undefined;
      parts = Object.fromEntries(Object.entries(parts).filter(([one]) => one !== lost));
    }
    return fileOf(parts);
  }

  return Array.from({ length: count }, () => {
    const [source, way] = [oneOf(sources), below(12)];
    if (way === 0) return source.slice(0, below(source.length));
    if (way === 1) return inBytes(source);
    return way === 2 ? inEntries(source) : inParts(source);
  });
}

/** A text as XML holds it, without the characters that XML has no way to write. */
function asXml(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe]/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function placesOf(bytes: Uint8Array, signature: readonly number[]): number[] {
  return [...bytes.keys()].filter((at) => signature.every((byte, index) => bytes[at + index] === byte));
}
