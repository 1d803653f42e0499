/** Every key of the page, and how to edit without the map. */
import { t } from "../../../store/lang";
import { TOOL } from "../../../store/tool";
import { hand as words } from "../../../text/hand";
import { Dialog } from "../../../ui/Dialog";
import { LOCK_KEY, TOOL_KEY } from "./keys";

export function Help({ onClose }: { onClose: () => void }) {
  const keys: readonly (readonly [string, string])[] = [
    ...TOOL.map((one) => [TOOL_KEY[one].toUpperCase(), t(words[one])] as const),
    [LOCK_KEY.toUpperCase(), t(words.k_lock)],
    ["Ctrl+Z", t(words.k_undo)],
    ["Ctrl+Shift+Z / Ctrl+Y", t(words.k_redo)],
    ["Esc", t(words.k_escape)],
    ["?", t(words.k_help)],
    ["Enter", t(words.k_enter)],
    ["← ↑ → ↓", t(words.k_arrows)],
  ];
  return (
    <Dialog title={t(words.helpTitle)} close={t(words.close)} onClose={onClose}>
      <p>{t(words.helpLists)}</p>
      <table class="figures handkeys">
        <thead>
          <tr>
            <th scope="col">{t(words.key)}</th>
            <th scope="col">{t(words.does)}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
