/** What is here now: files by what they hold with where they come from, sums against targets, completeness. */
import { dataset, opened } from "../../store/dataset";
import { t } from "../../store/lang";
import { homeLink } from "../../store/take-home";
import { data as words } from "../../text/data";
import { Files } from "./Files";
import { GiveBack } from "./GiveBack";
import { Held } from "./Held";
import { Ledger } from "./Ledger";
import { Missing } from "./Missing";

export function Present() {
  const data = dataset.value;
  if (!data)
    return (
      <section class="present">
        <h2>{t(words.present)}</h2>
        <p class="quiet">{t(words.noData)}</p>
        <GiveBack />
      </section>
    );
  return (
    <>
      <section class="present">
        <h2>{t(words.present)}</h2>
        <Files data={data} tallies={opened.value?.tallies ?? []} />
        {!homeLink(data.city) && <p class="quiet">{t(words.noPublicUrl)}</p>}
        <Held list={opened.value?.findings ?? []} />
        <GiveBack />
      </section>
      <div class="ledgers">
        <Ledger data={data} />
        <Missing data={data} />
      </div>
    </>
  );
}
