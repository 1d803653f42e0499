/** Tabs by the WAI-ARIA pattern: arrow keys, Home and End move; the panel follows. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "./tabs.css";

export interface Tab<T extends string> {
  readonly id: T;
  readonly word: string;
}

/** `label` names the list of tabs; `children` are the chosen tab's panel. */
export function Tabs<T extends string>({
  label,
  tabs,
  value,
  onPick,
  children,
}: {
  label: string;
  tabs: readonly Tab<T>[];
  value: T;
  onPick: (id: T) => void;
  children: ComponentChildren;
}) {
  const own = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a narrow screen the chosen one may lie outside the list's window.
    const [box, chosen] = [list.current, list.current?.querySelector<HTMLElement>("[aria-selected=true]")];
    if (box && chosen) box.scrollLeft = chosen.offsetLeft - (box.clientWidth - chosen.offsetWidth) / 2;
  }, [value]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === value);
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onPick(tabs[to].id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, word }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${own}-${id}`}
            aria-selected={id === value}
            aria-controls={`${own}-panel`}
            tabIndex={id === value ? 0 : -1}
            onClick={() => onPick(id)}
          >
            {word}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${own}-panel`} aria-labelledby={`${own}-${value}`} class="tabpanel">
        {children}
      </div>
    </>
  );
}
