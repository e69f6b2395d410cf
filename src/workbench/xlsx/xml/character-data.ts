const NAMED_CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** An entity that is none of XML's own. */
export class XmlTextError extends Error {}

/**
 * Text between tags or in an attribute, its entities replaced: XML's five and numbered characters.
 *
 * @throws XmlTextError for any other
 */
export function characterData(written: string): string {
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*);?/g, (entity, name: string) => {
    const character = entity.endsWith(";") ? (NAMED_CHARACTERS[name] ?? numberedCharacter(name)) : undefined;
    if (character === undefined) throw new XmlTextError(`unknown entity ${entity}`);
    return character;
  });
}

function numberedCharacter(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}
