import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Locale, Text } from "../../catalog/record/text";
import { WORDS } from "../words/words";

interface BrokenProps {
  readonly words: Text;
  readonly locale: Locale;
}

/** In place of what could not be shown: why, and a way to begin anew. */
export function Broken({ words, locale }: BrokenProps) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert" data-testid="broken">
      <MessageBarBody>{words[locale]}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => window.location.reload()}>{WORDS.reload[locale]}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
