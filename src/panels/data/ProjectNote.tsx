/** What a dropped project file holds, or why it is not opened. */
import { useState } from "preact/hooks";
import { PROJECT_SCHEMA, sameCity } from "../../model/scenario-file";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { project } from "../../store/project";
import { takeProject } from "../../store/project-file";
import { unusedOf } from "../../store/scenario-file";
import { leave } from "../../store/staged";
import { data } from "../../text/data";
import { deciding } from "../../text/deciding";
import { formatNumber } from "../../text/format";
import { keeping as words } from "../../text/keeping";
import { brokenText, refusedText, unusedText } from "./projectWords";

export function ProjectNote() {
  const [taken, setTaken] = useState("");
  const whole = project.value;
  if (!whole) return taken ? <p role="status">{taken}</p> : null;
  const { name, read } = whole;
  const here = dataset.value?.city;
  const refused = (reason: string) => (
    <p role="alert" class="say error">
      {t(words.refused, { file: name, reason })}
    </p>
  );
  if (read.trouble) return refused(refusedText(read.trouble));
  const scenarios = formatNumber(read.scenarios.length);
  const told = [
    ...(read.from < PROJECT_SCHEMA ? [t(words.migrated, { from: read.from })] : []),
    ...read.broken.map(brokenText),
    ...unusedOf(read.scenarios).flatMap(unusedText),
  ];
  const list = told.map((line) => (
    <p key={line} class="say warning">
      {line}
    </p>
  ));
  if (read.opened)
    return (
      <div role="status">
        <p class="say note">
          {t(words.projectIs, {
            file: name,
            files: formatNumber(read.opened.parts.length),
            scenarios,
            steps: formatNumber(read.history.length),
          })}
        </p>
        {list}
      </div>
    );
  if (!here || !sameCity(read.city, here)) return refused(refusedText({ code: "otherCity", ...read.city.name }));
  const add = async (): Promise<void> => {
    await takeProject(whole);
    leave();
    setTaken(t(deciding.imported, { file: name, count: scenarios }));
  };
  return (
    <div class="card">
      <p>{t(words.scenariosOnly, { file: name, scenarios })}</p>
      {list}
      <span class="picks">
        <button type="button" class="primary" onClick={() => void add()}>
          {t(words.addScenarios)}
        </button>
        <button type="button" onClick={leave}>
          {t(data.leave)}
        </button>
      </span>
    </div>
  );
}
