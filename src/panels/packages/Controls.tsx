import { t } from "../../store/lang";
import { moved, parameters, reset, rule, SLIDERS } from "../../store/packaging";
import { packages } from "../../text/packages";
import "./packages.css";

/** The rule and its sliders. */
export function Controls() {
  return (
    <section class="panel">
      <label>
        {t(packages.rule)}{" "}
        <select
          value={rule.value}
          onChange={(event) => {
            reset();
            rule.value = event.currentTarget.value as "renovation";
          }}
        >
          <option value="renovation">{t(packages.renovation)}</option>
          <option value="management">{t(packages.management)}</option>
        </select>
      </label>
      <p>
        <small>{t(packages.assumption)}</small>
      </p>
      {SLIDERS.map(([name, least, most, step]) => {
        const value = parameters.value[name] ?? most;
        const set = (text: string): void => {
          const number = Number(text);
          if (text !== "" && number >= least && number <= most) moved[name].value = number;
        };
        return (
          <div class="control" key={name}>
            <label for={name}>{t(packages[name])}</label>
            <input
              id={name}
              type="range"
              min={least}
              max={most}
              step={step}
              value={value}
              onInput={(e) => set(e.currentTarget.value)}
            />
            <input
              type="number"
              aria-label={t(packages[name])}
              min={least}
              max={most}
              step={step}
              value={value}
              onChange={(e) => set(e.currentTarget.value)}
            />
          </div>
        );
      })}
      <button type="button" onClick={reset}>
        {t(packages.reset)}
      </button>
    </section>
  );
}
