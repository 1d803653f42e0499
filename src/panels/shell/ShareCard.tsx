/** The link of the present view, selected to be copied by hand, and what of the view it does not carry. */
import { lazy, Suspense } from "preact/compat";
import { opened } from "../../store/dataset";
import { t } from "../../store/lang";
import { shell } from "../../text/shell";

const SharedEdits = import.meta.env.MODE === "public" ? null : lazy(() => import("../keeping/SharedEdits"));

/** A click on its words keeps it open: it takes the focus itself. */
export default function ShareCard({ link, copied }: { link: string; copied: boolean }) {
  const imported = opened.value?.parts.some(({ provenance }) => provenance === "user") ?? false;
  return (
    <div class="card popover" role="dialog" aria-label={t(shell.share)} tabIndex={-1}>
      <input
        type="text"
        readOnly
        value={link}
        aria-label={t(shell.link)}
        ref={(field) => field?.select()}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p>{t(copied ? shell.copied : shell.copyByHand)}</p>
      {SharedEdits && link.includes("scenario=") ? (
        <Suspense fallback={null}>
          <SharedEdits />
        </Suspense>
      ) : (
        <p>{t(shell.opensThis)}</p>
      )}
      {imported && <p class="differs">{t(shell.notShared)}</p>}
    </div>
  );
}
