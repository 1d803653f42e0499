/** A modal dialog with a head; closes on Escape, on its button and on a click beside it, and gives the focus back. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "./Icon";
import "./dialog.css";

export function Dialog({
  title,
  close,
  onClose,
  children,
}: {
  title: string;
  /** Names the button that closes. */
  close: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const back = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => back?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div>
        <div class="head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="iconbutton" aria-label={close} onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <div class="body" tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
