/** A table's row for a part of the place: lit with the map, its name leads there. */
import type { ComponentChildren } from "preact";
import { t } from "../../store/lang";
import { lit } from "../../store/lit";
import { place } from "../../store/place";
import { placeOf, type ScopePart } from "../../store/scope";
import { progress } from "../../text/progress";

export function PartRow({
  part: { kind, row },
  name,
  children,
}: {
  part: Pick<ScopePart, "kind" | "row">;
  name: string;
  children: ComponentChildren;
}) {
  const on = lit.value?.kind === kind && lit.value.row === row;
  const light = (is: boolean): void => {
    lit.value = is && row >= 0 ? { kind, row } : null;
  };
  return (
    <tr class={on ? "lit" : ""} onMouseEnter={() => light(true)} onMouseLeave={() => light(false)}>
      <th scope="row">
        {row < 0 ? (
          name
        ) : (
          <button
            type="button"
            class="plain"
            title={t(progress.look, { name })}
            onClick={() => {
              place.value = placeOf({ kind, row });
            }}
            onFocus={() => light(true)}
            onBlur={() => light(false)}
          >
            {name}
          </button>
        )}
      </th>
      {children}
    </tr>
  );
}
