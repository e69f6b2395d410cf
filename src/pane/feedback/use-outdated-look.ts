import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  /** Dims numbers of an earlier workbook, but not for the blink of an eye in which the new ones usually come. */
  old: { opacity: 0.5, transitionProperty: "opacity", transitionDelay: "400ms", transitionDuration: "100ms", "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" } },
});

/** Look of numbers that still tell of an earlier workbook. */
export function useOutdatedLook(isCurrent: boolean): string | undefined {
  const { old } = useStyles();
  return isCurrent ? undefined : old;
}
