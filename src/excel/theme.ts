import { officeContext } from "./ready";

/**
 * Whether Office is dark now. Excel has no event for a change of theme (Outlook alone has one), and on the web it names
 * its theme in some browsers only: without one it counts as light.
 */
export function officeIsDark(): boolean {
  const theme: Partial<Office.OfficeTheme> = officeContext()?.officeTheme ?? {};
  return theme.isDarkTheme ?? brightness(theme.bodyBackgroundColor ?? "") < 0.5;
}

/** From 0 for black to 1 for white, weighted as the eye sees red, green and blue; 1 for what is no colour. @source ITU-R BT.601 */
function brightness(colour: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return 1;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => parseInt(hex, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
