/** A package's life: stage, what each management body answered, lead unit, the four 统一. */
import type { Dataset } from "../../../model/dataset";
import { BODY_ANSWER, type BodyAnswer, LIFE_STAGE, type Life, NEW_LIFE, UNIFIED } from "../../../model/scenario";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { edits } from "../../../store/scenario";
import { hand as words } from "../../../text/hand";
import { scenarios } from "../../../text/scenarios";
import { Segmented } from "../../../ui/Chips";
import type { Named } from "../figures";

export function Consult({ one, data }: { one: Named; data: Dataset }) {
  const { id, body, bodies } = data.estates;
  const at = id[one.members[0]];
  const life = edits.value.packages.find((held) => held.id === one.hand?.id)?.life ?? NEW_LIFE;
  const put = (to: Partial<Life>): void => {
    apply({ do: "life", at, life: { ...life, ...to } });
  };
  const named = [...new Set(one.members.flatMap((e) => bodies[body[e]] ?? []))];
  const answerOf = (name: string): BodyAnswer => (Object.hasOwn(life.bodies, name) ? life.bodies[name] : "open");
  const count = (wanted: BodyAnswer): number => named.filter((name) => answerOf(name) === wanted).length;
  const short = (life.stage === "agreed" || life.stage === "filed") && count("agreed") < named.length;
  return (
    <details class="consult">
      <summary>
        {t(words.life)} <b>{t(scenarios[life.stage])}</b>
      </summary>
      <Segmented
        label={`${t(words.stage)} ${at}`}
        of={LIFE_STAGE}
        value={life.stage}
        say={(stage) => t(scenarios[stage])}
        onPick={(stage) => put({ stage })}
      />
      {short && <p class="differs">{t(words.notAllAgree, { not: count("not"), open: count("open") })}</p>}
      <label class="lead">
        {t(scenarios.leadUnit)}
        <input
          key={life.leadUnit ?? ""}
          type="text"
          maxLength={60}
          placeholder={t(words.leadHint)}
          defaultValue={life.leadUnit ?? ""}
          onChange={(event) => put({ leadUnit: event.currentTarget.value.trim() || null })}
        />
      </label>
      <fieldset class="unified">
        <legend>{t(words.unified)}</legend>
        {UNIFIED.map((flag) => (
          <label class="check" key={flag}>
            <input
              type="checkbox"
              checked={life.unified[flag]}
              onChange={(event) => put({ unified: { ...life.unified, [flag]: event.currentTarget.checked } })}
            />
            {t(scenarios[`u_${flag}`])}
          </label>
        ))}
      </fieldset>
      <table class="figures bodies">
        <caption>
          {t(words.bodiesTable)}{" "}
          <small>{t(words.answered, { agreed: count("agreed"), not: count("not"), open: count("open") })}</small>
        </caption>
        <tbody>
          {named.length === 0 && (
            <tr>
              <td>{t(words.noBodies)}</td>
            </tr>
          )}
          {named.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <select
                  aria-label={name}
                  value={answerOf(name)}
                  onChange={(event) =>
                    put({ bodies: { ...life.bodies, [name]: event.currentTarget.value as BodyAnswer } })
                  }
                >
                  {BODY_ANSWER.map((answer) => (
                    <option key={answer} value={answer}>
                      {t(scenarios[`a_${answer}`])}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
