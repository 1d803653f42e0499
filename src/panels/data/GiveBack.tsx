/** Taking away what is here: estates in four forms, and blank templates; each made on this computer. */
import { useRef, useState } from "preact/hooks";
import type { Form } from "../../outbox/estates/give";
import type { Template } from "../../outbox/estates/template";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber, formatShare } from "../../text/format";
import { give as words } from "../../text/give";
import { joined } from "../../text/phrase";
import { sentence } from "../../text/sentence";
import { fieldName } from "../estate/words";
import type { Reins, Taken } from "./given";
import "./giveback.css";

const FORMS = ["geojson", "xlsx", "csv", "shapefile"] as const satisfies readonly Form[];
const TEMPLATES = ["ledger", "reports"] as const satisfies readonly Template[];
/** Losses shown one by one. */
const MOST = 5;

type Make = (given: typeof import("./given"), reins: Reins) => Promise<Taken>;
type State =
  | { readonly at: "making"; readonly name: string; readonly share: number | null }
  | { readonly at: "cancelled" }
  | { readonly at: "saved"; readonly taken: Taken }
  | { readonly at: "failed"; readonly reason: string }
  | null;

const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${formatNumber(bytes / 1e3, 1)} KB` : `${formatNumber(bytes / 1e6, 1)} MB`;

function Making({ name, share, cancel }: { name: string; share: number | null; cancel: () => void }) {
  return (
    <div class="making">
      <p class="say note">
        <span role="status">{t(words.making, { name })}</span> {/* The bar says it to those who listen. */}
        <span aria-hidden="true">{share !== null && formatShare(share)}</span>
      </p>
      <progress aria-label={t(words.making, { name })} value={share ?? undefined} />
      <button type="button" onClick={cancel}>
        {t(words.cancel)}
      </button>
    </div>
  );
}

function Said({ state, cancel }: { state: State; cancel: () => void }) {
  if (!state) return <p role="status" class="hear" />;
  if (state.at === "making") return <Making name={state.name} share={state.share} cancel={cancel} />;
  if (state.at === "cancelled")
    return (
      <p role="status" class="say note">
        {t(words.cancelled)}
      </p>
    );
  if (state.at === "failed")
    return (
      <p role="alert" class="say error">
        {t(words.notMade, { reason: state.reason })}
      </p>
    );
  const { name, bytes, findings } = state.taken;
  return (
    <div role="status">
      <p class="say note">✓ {t(words.saved, { name, size: sizeOf(bytes) })}</p>
      {findings.length > 0 && (
        <div class="say warning">
          {t(words.losses, { count: formatNumber(findings.length) })}
          <ul>
            {findings.slice(0, MOST).map((finding, k) => (
              <li key={k}>
                {finding.id}：{sentence(lang.value, finding)}
              </li>
            ))}
          </ul>
          {findings.length > MOST && t(words.moreLosses, { count: formatNumber(findings.length - MOST) })}
        </div>
      )}
    </div>
  );
}

export function GiveBack() {
  const [state, setState] = useState<State>(null);
  const data = dataset.value;
  const count = data?.estates.n ?? 0;
  const making = state?.at === "making";
  const work = useRef<AbortController | null>(null);
  const cancel = (): void => work.current?.abort();
  const take = async (name: string, make: Make): Promise<void> => {
    const mine = new AbortController();
    const { signal } = mine;
    work.current = mine;
    setState({ at: "making", name, share: null });
    const onShare = (share: number): void => {
      if (!signal.aborted && work.current === mine) setState({ at: "making", name, share });
    };
    try {
      const taken = await make(await import("./given"), { onShare, signal });
      setState({ at: "saved", taken });
    } catch (error) {
      if (signal.aborted) setState({ at: "cancelled" });
      else setState({ at: "failed", reason: error instanceof Error ? error.message : String(error) });
    } finally {
      work.current = null;
    }
  };
  const item = (name: string, hint: string, act: Make) => (
    <li key={name}>
      <button type="button" disabled={making} onClick={() => void take(name, act)}>
        {name}
        <small>{hint}</small>
      </button>
    </li>
  );
  const assumed = Object.keys(data?.estates.assumed ?? {}).map((field) => fieldName(lang.value, field));
  return (
    <section class="giveback" aria-busy={making}>
      <h3>{t(words.heading)}</h3>
      {count > 0 ? (
        <>
          <p class="quiet">
            {t(words.hint, { count: formatNumber(count) })}
            {assumed.length > 0 && ` ${t(words.assumed, { fields: joined(lang.value, assumed) })}`}
          </p>
          <ul>
            {FORMS.map((form) =>
              item(t(words[form]), t(words[`${form}Hint`]), (given, reins) => given.takeEstates(form, reins)),
            )}
          </ul>
        </>
      ) : (
        <p class="quiet">{t(words.none)}</p>
      )}
      <h4>{t(words.templates)}</h4>
      <ul>
        {TEMPLATES.map((kind) =>
          item(t(words[`template_${kind}`]), t(words[`template_${kind}Hint`]), (given) => given.takeTemplate(kind)),
        )}
      </ul>
      <Said state={state} cancel={cancel} />
    </section>
  );
}
