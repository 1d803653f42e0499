/** Search over the whole dataset: `/` leads here, arrows choose, Enter goes there. */
import { Fragment } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { IS_PUBLIC } from "../../model/edition";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { type Hit, search } from "../../store/search";
import { myEstate } from "../../store/show-keys";
import { page } from "../../store/view";
import { shell } from "../../text/shell";
import { Icon } from "../../ui/Icon";

export function Search() {
  const data = dataset.value;
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  // Where there is little room the field waits behind a button.
  const [out, setOut] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { hits, more } = useMemo(() => (data ? search(data, text) : { hits: [], more: 0 }), [data, text]);
  useLayoutEffect(() => {
    if (out) input.current?.focus();
  }, [out]);
  useEffect(() => {
    const slash = (event: KeyboardEvent): void => {
      const on = event.target as HTMLElement | null;
      if (event.key !== "/" || on?.closest?.("input, select, textarea, [contenteditable]")) return;
      event.preventDefault();
      setOut(true);
    };
    addEventListener("keydown", slash);
    return () => removeEventListener("keydown", slash);
  }, []);
  if (!data) return null;
  const asked = IS_PUBLIC ? shell.searchPublic : shell.search;
  const go = ({ kind, row }: Hit): void => {
    if (IS_PUBLIC && kind === "estate") {
      // Residents get the plain page.
      myEstate.value = data.estates.id[row];
      page.value = "mine";
      return;
    }
    place.value =
      kind === "district"
        ? `d:${data.districts.id[row]}`
        : kind === "street"
          ? `s:${data.streets.id[row]}`
          : `e:${data.estates.id[row]}`;
    if (page.value !== "packages") page.value = "overview";
    setOpen(false);
    setOut(false);
    input.current?.blur();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      setOpen(false);
      setOut(false);
      input.current?.blur();
    } else if (event.key === "Enter" && hits[at]) go(hits[at]);
    else if (event.key === "ArrowDown") setAt(Math.min(hits.length - 1, at + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  };
  const shown = open && text.trim() !== "";
  return (
    <div class={out ? "search out" : "search"}>
      <button
        type="button"
        class="iconbutton"
        aria-label={t(shell.openSearch)}
        title={t(shell.openSearch)}
        aria-expanded={out}
        onClick={() => setOut(true)}
      >
        <Icon name="search" />
      </button>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls="hits"
        aria-activedescendant={shown && hits[at] ? `hit-${at}` : undefined}
        aria-label={t(asked)}
        placeholder={`${t(asked)}  /`}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() =>
          setTimeout(() => {
            setOpen(false);
            setOut(false);
          }, 150)
        }
        onKeyDown={keys}
      />
      {shown && (
        <div class="hits" id="hits" role="listbox" aria-label={t(asked)}>
          {hits.length === 0 && <p role="status">{t(shell.noHit, { text: text.trim() })}</p>}
          {hits.map((hit, k) => (
            <Fragment key={`${hit.kind}${hit.row}${hit.name}`}>
              {hit.kind !== hits[k - 1]?.kind && (
                <small class="group" role="presentation">
                  {t(shell[`hit_${hit.kind}`])}
                </small>
              )}
              <div
                id={`hit-${k}`}
                role="option"
                tabIndex={-1}
                aria-selected={k === at}
                ref={(element) => {
                  if (k === at) element?.scrollIntoView({ block: "nearest" });
                }}
                onMouseDown={(event) => {
                  event.preventDefault();
                  go(hit);
                }}
              >
                {hit.name} <small>{hit.note}</small>
              </div>
            </Fragment>
          ))}
          {more > 0 && <small>{t(shell.moreHits, { count: more })}</small>}
        </div>
      )}
    </div>
  );
}
