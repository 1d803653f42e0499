/** A small button that opens what stands behind a figure. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import "./explain.css";

const GAP = 8;

/** `label` names the button and the card; the card lies in the top layer, closes on Escape or a click elsewhere. */
export function Explain({
  label,
  trigger,
  children,
}: {
  label: string;
  /** A figure that is itself the button, in the place of the sign. */
  trigger?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // Figures are many: each has its card from the moment it is pointed at or focused.
  const [isReady, setReady] = useState(trigger === undefined);
  const pressed = useRef(false);
  useEffect(() => {
    if (!isReady || !pressed.current) return;
    pressed.current = false;
    card.current?.showPopover();
  }, [isReady]);
  const place = (): void => {
    const [at, box] = [button.current, card.current];
    if (!at || !box) return;
    const from = at.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(from.left, innerWidth - box.offsetWidth - GAP));
    const below = from.bottom + GAP;
    const fits = below + box.offsetHeight + GAP <= innerHeight;
    box.style.left = `${left}px`;
    box.style.top = `${fits ? below : Math.max(GAP, from.top - box.offsetHeight - GAP)}px`;
  };
  useEffect(() => {
    if (!open || !card.current) return;
    // What is inside may come later and be larger.
    const watch = new ResizeObserver(place);
    watch.observe(card.current);
    return () => watch.disconnect();
  }, [open]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={trigger === undefined ? "explain" : "explainfigure"}
        aria-label={trigger === undefined ? label : undefined}
        title={label}
        aria-expanded={open}
        popovertarget={isReady ? id : undefined}
        onPointerEnter={() => setReady(true)}
        onFocus={() => setReady(true)}
        onClick={() => {
          if (isReady) return;
          pressed.current = true;
          setReady(true);
        }}
      >
        {trigger ?? <span aria-hidden="true">?</span>}
      </button>
      {isReady && (
        <div
          ref={card}
          id={id}
          popover="auto"
          role="dialog"
          aria-label={label}
          class="card explaincard"
          onToggle={(event) => {
            const opened = (event as unknown as ToggleEvent).newState === "open";
            setOpen(opened);
            if (opened) place();
          }}
        >
          {open && (
            <>
              <b>{label}</b>
              {children}
            </>
          )}
        </div>
      )}
    </>
  );
}
