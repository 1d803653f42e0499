/** Beside a link: what it does not carry, and the file that does. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../store/lang";
import { editedHere } from "../../store/project-file";
import { keeping as words } from "../../text/keeping";
import { shell } from "../../text/shell";
import { SaveProject } from "./SaveProject";

export default function SharedEdits() {
  const [edited, setEdited] = useState<boolean | null>(null);
  useEffect(() => void editedHere().then(setEdited), []);
  if (!edited) return edited === null ? null : <p>{t(shell.opensThis)}</p>;
  return (
    <div role="status">
      <p class="differs">{t(words.editsStay)}</p>
      <SaveProject />
    </div>
  );
}
