/** One estate's card by itself, for a phone: what a code on the wall opens. */
import { ResidentCard } from "../../panels/show/ResidentCard";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { myEstate } from "../../store/show-keys";
import { lang, page } from "../../store/view";
import { mine } from "../../text/mine";
import { inLang } from "../../text/phrase";
import "./mine.css";

export default function MinePage() {
  const data = dataset.value;
  if (!data) return null;
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
      {myEstate.value !== "" && <ResidentCard estate={myEstate.value} onPhone />}
      <nav aria-label={t(mine.page)}>
        <button type="button" onClick={() => (page.value = "overview")}>
          {t(mine.wholeSite)}
        </button>
      </nav>
    </main>
  );
}
