import { parseDay } from "../../model/time";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { lang, PAGES, page, theme } from "../../store/view";
import { formatDate } from "../../text/format";
import { shell } from "../../text/shell";
import { Search } from "./Search";
import { Share } from "./Share";
import "./shell.css";

const NEXT = { auto: "light", light: "dark", dark: "auto" } as const;

/** Where each figure comes from, behind a chip that says the weakest of it. */
function Sources() {
  const data = dataset.value;
  if (!data) return null;
  const kinds = new Set(data.files.map(({ provenance }) => provenance));
  const weakest = kinds.has("synthetic") ? "synthetic" : kinds.has("user") ? "user" : "official";
  return (
    <details class="sources">
      <summary>
        <span class={weakest === "official" ? "chip" : "chip synthetic"}>
          {t(weakest === "synthetic" ? shell.synthetic : weakest === "user" ? shell.kind_user : shell.official)}
          {weakest === "synthetic" && kinds.has("official") && <span class="wide"> · {t(shell.officialTargets)}</span>}
        </span>
        <span class="wide quiet">
          {t(shell.dataDate, { date: formatDate(parseDay(data.city.dataDate), lang.value) })}
        </span>
      </summary>
      <div>
        <table>
          <caption>{t(shell.sources)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(shell.file)}</th>
              <th scope="col">{t(shell.provenance)}</th>
              <th scope="col">{t(shell.source)}</th>
              <th scope="col">{t(shell.licence)}</th>
            </tr>
          </thead>
          <tbody>
            {data.files.map((file) => (
              <tr key={file.path}>
                <th scope="row">{file.path}</th>
                <td>{t(shell[`kind_${file.provenance}`])}</td>
                <td>{file.source}</td>
                <td>{file.licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Title, provenance, pages, search, share, language and theme. */
export function Header() {
  const data = dataset.value;
  return (
    <header class="header">
      <h1>{t(shell.title, { city: data ? data.city.name[lang.value === "en" ? "en" : "zh"] : "" })}</h1>
      <Sources />
      <nav aria-label={t(shell.pages)}>
        {PAGES.map((name) => (
          <a
            key={name}
            href={`#/${name}`}
            aria-current={page.value === name ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              page.value = name;
            }}
          >
            {t(shell[name])}
          </a>
        ))}
      </nav>
      <Search />
      <div class="tools">
        <Share />
        <button type="button" onClick={() => (lang.value = lang.value === "en" ? "zh-CN" : "en")}>
          {t(shell.language)}
        </button>
        <button type="button" title={t(shell.theme)} onClick={() => (theme.value = NEXT[theme.value])}>
          <span class="hear">{t(shell.theme)} </span>
          {t(shell[`theme_${theme.value}`])}
        </button>
      </div>
    </header>
  );
}
