import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  /**
   * Sets numbers of an earlier workbook as provisional ones are set, in italics, but not for the blink of an eye in which the new ones
   * usually come. Paler than this, green and the colour of links could no longer be read (WCAG AA).
   */
  old: {
    animationName: { to: { opacity: 0.87, fontStyle: "italic" } },
    animationDelay: "400ms",
    animationDuration: "1ms",
    animationFillMode: "forwards",
  },
});

/** Look of numbers that still tell of an earlier workbook. */
export function useOutdatedLook(isCurrent: boolean): string | undefined {
  const { old } = useStyles();
  return isCurrent ? undefined : old;
}
