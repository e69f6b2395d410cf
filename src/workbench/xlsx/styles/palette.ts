/** The 64 colours of Excel 97, still what `indexed` colours mean. 0 to 7 repeat as 8 to 15. */
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const EXTENDED = `800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080
  0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC
  CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366
  333399 333333`;
export const PALETTE: readonly string[] = `${BASIC} ${BASIC} ${EXTENDED}`.split(/\s+/);

/** Positions past the palette: the system's text and window colours. */
export const SYSTEM_TEXT = 64;
export const SYSTEM_WINDOW = 65;

/** The Office theme, in the order in which styles count: light 1, dark 1, light 2, dark 2, accents, links. */
export const OFFICE_THEME: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
