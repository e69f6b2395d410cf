import { makeStyles, tokens } from "@fluentui/react-components";
import type { Part } from "../parts";

const useStyles = makeStyles({
  lines: { fill: "none", strokeWidth: "1px", stroke: tokens.colorNeutralForeground1, strokeOpacity: 0.55, "@media (forced-colors: active)": { stroke: "CanvasText", strokeOpacity: 1 } },
  plain: { "@media (forced-colors: active)": { fill: "Highlight" } },
  textured: { "@media (forced-colors: active)": { fill: "Canvas" } },
});

/** The surface of a part, to be used as `fill="url(#id)"`. */
export function Texture({ id, part }: { readonly id: string; readonly part: Part }) {
  const styles = useStyles();
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className={part.texture === "" ? styles.plain : styles.textured} fill={part.colour} />
      {part.texture !== "" && <path d={part.texture} className={styles.lines} />}
    </pattern>
  );
}
