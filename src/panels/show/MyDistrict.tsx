/** My district: which one, then its numbers. */
import type { Dataset } from "../../model/dataset";
import type { Programme } from "../../model/programme";
import { t } from "../../store/lang";
import { myDistrict } from "../../store/show";
import { districtsTold } from "../../store/show-told";
import { lang } from "../../store/view";
import { inLang } from "../../text/phrase";
import { show } from "../../text/show";
import { District } from "./Chapters";

/** Rows of the districts: those of the plan in its order, then those that are not in it. */
const districtRows = (data: Dataset): readonly number[] => {
  const listed = districtsTold.value.map(({ row }) => row);
  return [...listed, ...[...data.districts.id.keys()].filter((row) => !listed.includes(row))];
};

export function MyDistrict({ data, plan }: { data: Dataset; plan: Programme }) {
  const row = myDistrict.value;
  return (
    <section aria-labelledby="showmine">
      <h1 id="showmine">{row < 0 ? t(show.mine) : data.districts.name[row]}</h1>
      {row < 0 ? (
        <p class="line">{t(show.pickDistrict)}</p>
      ) : districtsTold.value.some((one) => one.row === row) ? (
        <District key={row} row={row} data={data} plan={plan} />
      ) : (
        <p class="line">{t(show.outside, { plan: inLang(lang.value, plan.title) })}</p>
      )}
      <div class="places">
        {districtRows(data).map((one) => (
          <button key={one} type="button" aria-pressed={one === row} onClick={() => (myDistrict.value = one)}>
            {data.districts.name[one]}
          </button>
        ))}
      </div>
    </section>
  );
}
