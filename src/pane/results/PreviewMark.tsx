import { Badge } from "@fluentui/react-components";
import { useDrawn, usePane } from "../state/use-pane";
import { WORDS } from "../words/words";

/** Tells that values count which no cell holds yet; nothing where none does. */
export function PreviewMark() {
  const { say } = usePane();
  const isPreview = useDrawn(({ answer }) => answer?.preview ?? false);
  const writing = useDrawn(({ drafts }) => Object.values(drafts).some(({ phase }) => phase === "writing"));
  if (!isPreview) return null;
  return (
    <Badge appearance="tint" color="brand" title={say(WORDS.previewMeaning)} data-testid="preview-mark">
      {say(writing ? WORDS.writing : WORDS.preview)}
    </Badge>
  );
}
