/** How Office looks to the user; colours as #RRGGBB, null where Office does not say. */
export interface OfficeLook {
  readonly dark: boolean;
  readonly background: string | null;
  readonly foreground: string | null;
}

/**
 * The look of Office now. Excel has no event for its change (Outlook alone has one), and Excel on the web gives a theme
 * in some browsers only: without one it is light.
 */
export function officeLook(): OfficeLook {
  // Declared as always there, neither is.
  const { context } = Office as Partial<typeof Office>;
  const theme: Partial<Office.OfficeTheme> = context?.officeTheme ?? {};
  const background = colour(theme.bodyBackgroundColor);
  return {
    dark: theme.isDarkTheme ?? (background !== null && brightness(background) < 0.5),
    background,
    foreground: colour(theme.bodyForegroundColor),
  };
}

function colour(text: string | undefined): string | null {
  return text !== undefined && /^#[0-9a-f]{6}$/i.test(text) ? text : null;
}

/** From 0 for black to 1 for white, weighted as the eye sees red, green and blue. @source ITU-R BT.601 */
function brightness(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
