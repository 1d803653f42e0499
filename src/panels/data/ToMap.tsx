/** From an estate on this page to its place on the overview's map. */
import type { ComponentChildren } from "preact";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { page } from "../../store/view";
import { door } from "../../text/door";

export function ToMap({ id, children }: { id: string; children?: ComponentChildren }) {
  return (
    <button
      type="button"
      class={children === undefined ? undefined : "plain"}
      title={t(door.toMap)}
      onClick={() => {
        place.value = `e:${id}`;
        page.value = "overview";
      }}
    >
      {children ?? t(door.toMap)}
    </button>
  );
}
