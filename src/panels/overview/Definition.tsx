/** The body of a measure's card: what it means, what goes into it, the clause it rests on. Read when it is asked for. */
import type { ComponentChildren } from "preact";
import { t } from "../../store/lang";
import { measures } from "../../text/measures";

/** Measures that have a definition. */
export type Defined = {
  [K in keyof typeof measures]: K extends `def_${infer Name}` ? Name : never;
}[keyof typeof measures];

export default function Definition({ of, children }: { of: Defined; children?: ComponentChildren }) {
  return (
    <>
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
    </>
  );
}
