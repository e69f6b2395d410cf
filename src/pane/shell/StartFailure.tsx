import { FluentProvider } from "@fluentui/react-components";
import type { Locale } from "../../catalog/record/text";
import { Broken } from "../feedback/Broken";
import { WORDS } from "../words/words";
import { themeOf } from "./theme";

interface StartFailureProps {
  /** Language of the user's Office, or of the browser where Office has not said. */
  readonly locale: Locale;
  /** Whether Office is dark. */
  readonly dark: boolean;
}

/** In place of the pane where Office, or the pane itself, did not start. */
export function StartFailure({ locale, dark }: StartFailureProps) {
  return (
    <FluentProvider theme={themeOf({ dark, contrast: false })} lang={locale}>
      <Broken words={WORDS.paneNotStarted} locale={locale} />
    </FluentProvider>
  );
}
