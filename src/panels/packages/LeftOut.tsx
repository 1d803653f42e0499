/** Estates in no package, by reason; each with its own sentence. */
import { useState } from "preact/hooks";
import { LEFT_CODE, type LeftCode } from "../../domain/packaging/reasons";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { formatNumber } from "../../text/format";
import { packages } from "../../text/packages";
import type { Left } from "../../workers/packaging";
import { reason } from "./reason";

const PAGE = 50;

function Group({ data, code, list }: { data: Dataset; code: LeftCode; list: readonly Left[] }) {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(PAGE);
  const { estates } = data;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(packages[code])} <b>{formatNumber(list.length)}</b>
      </summary>
      {open && (
        <ul>
          {list.slice(0, most).map((item) => (
            <li key={item.row}>
              <button type="button" class="plain" onClick={() => (place.value = `e:${estates.id[item.row]}`)}>
                {estates.name[item.row] ?? estates.id[item.row]}
              </button>
              <small>{reason(data, item)}</small>
            </li>
          ))}
        </ul>
      )}
      {open && list.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {t(packages.more, { count: list.length - most })}
        </button>
      )}
    </details>
  );
}

export function LeftOut({ data, left }: { data: Dataset; left: readonly Left[] }) {
  return (
    <section class="left">
      <h2>{t(packages.leftTitle, { count: formatNumber(left.length) })}</h2>
      {LEFT_CODE.map((code) => {
        const list = left.filter((item) => item.code === code);
        return list.length > 0 ? <Group key={code} data={data} code={code} list={list} /> : null;
      })}
    </section>
  );
}
