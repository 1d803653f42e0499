/** One estate's card by itself, for a phone: what a code on the wall opens. */
import { batch } from "@preact/signals";
import { useState } from "preact/hooks";
import { ResidentCard } from "../../panels/show/ResidentCard";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { myEstate } from "../../store/show-keys";
import { lang, page } from "../../store/view";
import { mine } from "../../text/mine";
import { inLang } from "../../text/phrase";
import { Find } from "./Find";
import "./mine.css";

export default function MinePage() {
  const data = dataset.value;
  const [looking, setLooking] = useState(false);
  if (!data) return null;
  const id = myEstate.value;
  const lost = id !== "" && !data.estates.id.includes(id);
  const finding = looking || id === "" || lost;
  return (
    <main id="main" class="minepage">
      <header>
        <h1>
          {inLang(lang.value, data.city.name)} · {t(mine.page)}
        </h1>
        <button type="button" onClick={() => (lang.value = lang.value === "en" ? "zh-CN" : "en")}>
          {t(mine.language)}
        </button>
      </header>
      {lost && <p role="alert">{t(mine.lost)}</p>}
      {finding ? (
        <Find
          onFound={(found) => {
            myEstate.value = found;
            setLooking(false);
          }}
        />
      ) : (
        <ResidentCard estate={id} onPhone />
      )}
      <nav aria-label={t(mine.page)}>
        {!finding && (
          <button type="button" class="primary" onClick={() => setLooking(true)}>
            {t(mine.other)}
          </button>
        )}
        <button
          type="button"
          onClick={() =>
            batch(() => {
              myEstate.value = "";
              page.value = "overview";
            })
          }
        >
          {t(mine.wholeSite)}
        </button>
      </nav>
    </main>
  );
}
