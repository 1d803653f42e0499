/** My district: which one, then its numbers. */
import type { Dataset } from "../../model/dataset";
import type { Programme } from "../../model/programme";
import { t } from "../../store/lang";
import { myDistrict } from "../../store/show";
import { districtsTold } from "../../store/show-told";
import { show } from "../../text/show";
import { District } from "./Chapters";

export function MyDistrict({ data, plan }: { data: Dataset; plan: Programme }) {
  const row = myDistrict.value;
  return (
    <section aria-labelledby="showmine">
      <h1 id="showmine">{row < 0 ? t(show.mine) : data.districts.name[row]}</h1>
      {row < 0 ? <p class="line">{t(show.pickDistrict)}</p> : <District key={row} row={row} data={data} plan={plan} />}
      <div class="places">
        {districtsTold.value.map((one) => (
          <button
            key={one.row}
            type="button"
            aria-pressed={one.row === row}
            onClick={() => (myDistrict.value = one.row)}
          >
            {data.districts.name[one.row]}
          </button>
        ))}
      </div>
    </section>
  );
}
