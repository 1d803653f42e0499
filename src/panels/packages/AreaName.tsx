/** First of the totals over the map: the district or street that they are of, and the way back to the city. */

import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { packages as words } from "../../text/packages";
import { area, leaveArea, nameOfArea } from "./area";

export function AreaName() {
  const [at, data] = [area.value, dataset.value];
  if (at.level === "city" || !data) return null;
  const name = nameOfArea(data, at);
  return (
    <button type="button" class="areaname" aria-label={t(words.sumsOf, { name })} onClick={leaveArea}>
      <b>{name}</b>
      <small>{t(words.backToCity)}</small>
    </button>
  );
}
