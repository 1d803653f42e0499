/** A question for every district that may be a slip of one of the city's; nothing is read before it is answered. */
import { t } from "../../store/lang";
import { change, type Waiting } from "../../store/staged";
import { isTable, openStrangers } from "../../store/strangers";
import { lang } from "../../store/view";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";

export function Strangers({ item, position }: { item: Waiting; position: number }) {
  const { mapping } = item;
  const means = (value: string, ours: string): void =>
    change(position, {
      mapping: { ...mapping, values: { ...mapping.values, district: { ...mapping.values.district, [value]: ours } } },
    });
  return (
    <>
      {openStrangers(item).map(({ value, count, near }) => (
        <div key={value} role="alert" class="say warning slip">
          <p>{t(door.stranger, { value, count: formatNumber(count), near: joined(lang.value, near) })}</p>
          <span class="picks">
            {near.map((name) => (
              <button key={name} type="button" class="primary" onClick={() => means(value, name)}>
                {t(door.isDistrict, { name })}
              </button>
            ))}
            <button type="button" onClick={() => means(value, value)}>
              {t(isTable(item.kind) ? door.isNotOurs : door.isNewArea)}
            </button>
          </span>
        </div>
      ))}
    </>
  );
}
