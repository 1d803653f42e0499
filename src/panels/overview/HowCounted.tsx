/** The definition of a measure, its inputs and its clause, behind a small button. */
import type { ComponentChildren } from "preact";
import { t } from "../../store/lang";
import { measures } from "../../text/measures";
import { Explain } from "../../ui/Explain";

/** Measures that have a definition. */
export type Defined = {
  [K in keyof typeof measures]: K extends `def_${infer Name}` ? Name : never;
}[keyof typeof measures];

/** The definition that a metric of the overview rests on: plain quantities share one. */
export const definedAs = (metric: string): Defined => (`def_${metric}` in measures ? (metric as Defined) : "sum");

export function HowCounted({ of, name, children }: { of: Defined; name: string; children?: ComponentChildren }) {
  return (
    <Explain label={t(measures.howFor, { name })}>
      <p>{t(measures[`def_${of}`])}</p>
      {children}
      <dl>
        <div>
          <dt>{t(measures.inputs)}</dt>
          <dd>{t(measures[`in_${of}`])}</dd>
        </div>
        <div>
          <dt>{t(measures.clause)}</dt>
          <dd>{t(measures[`clause_${of}`])}</dd>
        </div>
      </dl>
    </Explain>
  );
}
