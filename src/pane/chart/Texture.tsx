import { makeStyles, tokens } from "@fluentui/react-components";
import type { Part } from "./parts";

/** What a surface looks like. */
export type Surface = Pick<Part, "colour" | "texture">;

const useStyles = makeStyles({
  lines: { fill: "none", strokeWidth: "1px", stroke: tokens.colorNeutralForeground1, strokeOpacity: 0.55, "@media (forced-colors: active)": { stroke: "CanvasText", strokeOpacity: 1 } },
  plain: { "@media (forced-colors: active)": { fill: "Highlight" } },
  textured: { "@media (forced-colors: active)": { fill: "Canvas" } },
});

/** A surface, to be used as `fill="url(#id)"`. */
export function Texture({ id, surface: { colour, texture } }: { readonly id: string; readonly surface: Surface }) {
  const styles = useStyles();
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className={texture === "" ? styles.plain : styles.textured} fill={colour} />
      {texture !== "" && <path d={texture} className={styles.lines} />}
    </pattern>
  );
}
