/** What the door said of the data that are here: it stays to be looked up after they were accepted. */
import { useState } from "preact/hooks";
import type { Finding } from "../../model/finding";
import { t } from "../../store/lang";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { Findings, placesOf } from "./Findings";

export function Held({ list }: { list: readonly Finding[] }) {
  const [seen, setSeen] = useState(false);
  if (list.length === 0) return null;
  return (
    <details class="held" onToggle={(event) => setSeen(event.currentTarget.open)}>
      <summary>{t(door.held, { count: formatNumber(placesOf(list)) })}</summary>
      {seen && <Findings list={list} />}
    </details>
  );
}
