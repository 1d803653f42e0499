/** One button for all tables of the page on view, as they stand. */
import { useState } from "preact/hooks";
import { t } from "../../store/lang";
import { take as words } from "../../text/take";

export function TakeTables() {
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    setSaid(t(words.making));
    try {
      const { takeTables } = await import("./takeTables");
      const taken = await takeTables();
      setSaid(taken ? t(words.saved, { ...taken }) : t(words.nothing));
    } catch (error) {
      setSaid(t(words.failed, { reason: error instanceof Error ? error.message : String(error) }));
    }
    setBusy(false);
  };
  return (
    <span class="taketables">
      <button type="button" disabled={busy} onClick={() => void take()}>
        {t(words.button)}
      </button>{" "}
      <small role="status">{said}</small>
    </span>
  );
}
