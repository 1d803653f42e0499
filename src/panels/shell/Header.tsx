import { parseDay } from "../../model/time";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { lang, PAGES, page, theme } from "../../store/view";
import { formatDate } from "../../text/format";
import { shell } from "../../text/shell";
import "./shell.css";

/** Title, data date, provenance, pages, language and theme. */
export function Header() {
  const data = dataset.value;
  const synthetic = data?.files.some((file) => file.provenance === "synthetic");
  return (
    <header class="header">
      <h1>{t(shell.title, { city: data ? data.city.name[lang.value === "en" ? "en" : "zh"] : "" })}</h1>
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
      {data && (
        <details class="sources">
          <summary>
            <span class={synthetic ? "chip synthetic" : "chip"}>{t(synthetic ? shell.synthetic : shell.official)}</span>
            {t(shell.dataDate, { date: formatDate(parseDay(data.city.dataDate), lang.value) })}
          </summary>
          <table>
            <caption>{t(shell.sources)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(shell.file)}</th>
                <th scope="col" />
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
        </details>
      )}
      <button type="button" onClick={() => (lang.value = lang.value === "en" ? "zh-CN" : "en")}>
        {t(shell.language)}
      </button>
      <button type="button" onClick={() => (theme.value = theme.value === "dark" ? "light" : "dark")}>
        {t(shell.theme)}
      </button>
    </header>
  );
}
