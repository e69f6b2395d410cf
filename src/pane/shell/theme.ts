import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** The green of the product's icon, from dark to light. */
const RELAIS: BrandVariants = {
  10: "#02100f", 20: "#05221f", 30: "#07312e", 40: "#093f3a", 50: "#0a4c47", 60: "#0c5a53", 70: "#0e655e", 80: "#10726a",
  90: "#16948a", 100: "#22aea2", 110: "#2ab9ad", 120: "#3bc4b8", 130: "#52cfc4", 140: "#70d1c9", 150: "#9cd8d3", 160: "#c8e5e2",
};

const LIGHT = createLightTheme(RELAIS);
const DARK = createDarkTheme(RELAIS);

/** Colours of the operating system's contrast theme, for the parts of a control that the browser does not colour by itself. */
const SYSTEM: Partial<Theme> = {
  colorNeutralBackground1: "Canvas",
  colorNeutralBackground2: "Canvas",
  colorNeutralForeground1: "CanvasText",
  colorNeutralForeground2: "CanvasText",
  colorNeutralForeground3: "CanvasText",
  colorNeutralStroke1: "CanvasText",
  colorNeutralStroke2: "CanvasText",
  colorNeutralStrokeAccessible: "CanvasText",
  colorStrokeFocus2: "Highlight",
  colorCompoundBrandBackground: "Highlight",
  colorBrandForegroundLink: "LinkText",
};

/** Look of the host: its background is dark or light, and the user may ask for high contrast. */
export interface Look {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** The theme of a look. */
export function themeOf({ dark, contrast }: Look): Theme {
  const theme = dark ? DARK : LIGHT;
  return contrast ? { ...theme, ...SYSTEM } : theme;
}
