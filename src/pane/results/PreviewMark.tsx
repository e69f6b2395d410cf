import { Badge } from "@fluentui/react-components";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

/** Tells that values count which no cell holds yet; nothing where none does. */
export function PreviewMark() {
  const { say } = usePane();
  const { answer, drafts } = usePaneState();
  if (!answer?.preview) return null;
  const writing = Object.values(drafts).some(({ phase }) => phase === "writing");
  return (
    <Badge appearance="tint" color="brand" title={say(WORDS.previewMeaning)} data-testid="preview-mark">
      {say(writing ? WORDS.writing : WORDS.preview)}
    </Badge>
  );
}
