/** One estate: its ledger, where it stands, what is missing. The caller adds what belongs to its page. */
import type { ComponentChildren } from "preact";
import type { Ground } from "../../domain/coverage/measure";
import { reasonOf } from "../../domain/programme/eligibility";
import { EXCLUSION, MANAGEMENT_MODE, OWNER_LEVEL, OWNERSHIP, STAGE } from "../../model/enums";
import { LEDGER_FIELDS } from "../../model/estate";
import { t } from "../../store/lang";
import { type EstateRecord, record } from "../../store/record";
import { lang } from "../../store/view";
import { estate as words } from "../../text/estate";
import { formatDate, formatNumber, UNKNOWN } from "../../text/format";
import "./estate.css";

const MEASURED = ["households", "buildings", "floorAreaM2", "budgetWan", "yearBuilt"] as const;
type Row = readonly [label: string, value: string | null, field?: string];

const enumWord = (list: readonly string[], at: number, prefix = ""): string | null => {
  const key = list[at];
  if (key === undefined) return null;
  return t(words[(prefix && `${prefix}_${key}` in words ? `${prefix}_${key}` : key) as "none"]);
};

/** Menu items by their names in the programmes, else as they are. */
function itemNames({ data }: Ground): (id: string) => string {
  const names = new Map(data.programmes.flatMap(({ menu }) => menu.map(({ id, name }) => [id, name] as const)));
  return (id) => {
    const name = names.get(id);
    return name ? (lang.value === "en" ? name.en : name.zh) : id;
  };
}

function rowsOf(ground: Ground, row: number, r: EstateRecord | null): Row[] {
  const { estates, programmes, districts, streets, communities } = ground.data;
  const plan = programmes[estates.programme[row]];
  const reason = reasonOf(ground.data, row);
  const eligible =
    reason.code === "inProgramme"
      ? t(words.e_inProgramme)
      : reason.code === "meetsAll"
        ? t(words.e_yes)
        : reason.code === "unknown"
          ? `${t(words.e_toVerify)}：${reason.criteria.map((c) => t(words[c === "willingness" ? "willingnessPct" : c])).join("、")}`
          : reason.code === "fails"
            ? `${t(words.e_no)}：${t(words[reason.criterion === "willingness" ? "willingnessPct" : reason.criterion])}`
            : `${t(words.e_no)}：${enumWord(EXCLUSION, reason.exclusion)}`;
  const measured = MEASURED.map((field): Row => {
    const x = estates[field][row];
    const n = field === "yearBuilt" ? String(x) : formatNumber(x, field === "budgetWan" ? 2 : 0);
    return [t(words[field]), Number.isNaN(x) ? null : t(words[`${field}_u`], { n }), field];
  });
  const will = estates.willingnessPct[row];
  const name = itemNames(ground);
  const list = (value: unknown): string | null =>
    Array.isArray(value) && value.length > 0 ? value.map((id) => name(String(id))).join("、") : null;
  const works = Array.isArray(r?.works)
    ? (r.works as { item: string; state: "planned" | "done" }[])
        .map(({ item, state }) => `${name(item)}（${t(words[state])}）`)
        .join("、")
    : null;
  return [
    [t(words.district), districts.name[estates.district[row]] ?? null],
    [t(words.street), streets.name[estates.street[row]] ?? null],
    [t(words.community), communities.name[estates.community[row]] ?? null],
    [t(words.address), estates.address[row]],
    [t(words.programme), plan ? (lang.value === "en" ? plan.title.en : plan.title.zh) : t(words.noProgramme)],
    ...measured,
    [t(words.ownership), enumWord(OWNERSHIP, estates.ownership[row]), "ownership"],
    [t(words.ownerLevel), r ? enumWord(OWNER_LEVEL, OWNER_LEVEL.indexOf(r.ownerLevel as "city"), "level") : null],
    [t(words.managementMode), enumWord(MANAGEMENT_MODE, estates.managementMode[row], "mode"), "managementMode"],
    [t(words.managementBody), estates.bodies[estates.body[row]] ?? null, "managementBody"],
    [
      t(words.willingnessPct),
      Number.isNaN(will) ? null : t(words.percent_u, { n: formatNumber(will, 1) }),
      "willingnessPct",
    ],
    [t(words.eligibility), eligible],
    ...(estates.exclusion[row] >= 0 ? [[t(words.exclusion), enumWord(EXCLUSION, estates.exclusion[row])] as Row] : []),
    [t(words.needs), list(r?.needs), "needs"],
    ...(works ? [[t(words.works), works] as Row] : []),
  ];
}

/** The card of estate `row`; `children` stand below the ledger. */
export function EstateCard({
  ground,
  row,
  onClose,
  children,
}: {
  ground: Ground;
  row: number;
  onClose: () => void;
  children?: ComponentChildren;
}) {
  const { estates } = ground.data;
  const { stage, percent } = ground.now;
  const missing = LEDGER_FIELDS.filter((_, k) => (estates.filled[row] & (1 << k)) === 0);
  const at = estates.acceptedOn[row];
  const known = at <= ground.now.today;
  return (
    <article class="estate card" aria-label={t(words.card)}>
      <header>
        <h2>{estates.name[row] ?? estates.id[row]}</h2>
        {estates.provenance === "synthetic" && <span class="chip synthetic">{t(words.synthetic)}</span>}
        <button type="button" onClick={onClose} aria-label={t(words.close)}>
          ×
        </button>
      </header>
      {estates.programme[row] >= 0 && (
        <p class="stage">
          <b>{stage[row] < 0 ? t(words.notReported) : t(words[STAGE[stage[row]]])}</b>
          {!Number.isNaN(percent[row]) && <progress max={100} value={percent[row]} />}
          {!Number.isNaN(percent[row]) && t(words.percent_u, { n: formatNumber(percent[row]) })}
          <small>{known ? t(words.acceptedOn, { date: formatDate(at, lang.value) }) : t(words.notAccepted)}</small>
        </p>
      )}
      <dl>
        <div>
          <dt>{t(words.id)}</dt>
          <dd>{estates.id[row]}</dd>
        </div>
        {rowsOf(ground, row, record.value).map(([label, value, field]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={value === null ? "quiet" : ""}>
              {value ?? UNKNOWN}
              {field !== undefined && value !== null && field in estates.assumed && (
                <span class="chip synthetic">{t(words.assumed)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class={missing.length > 0 ? "differs" : "quiet"}>
        {t(words.completeness, { filled: 7 - missing.length })}
        {missing.length > 0 && `　${t(words.missing, { fields: missing.map((field) => t(words[field])).join("、") })}`}
      </p>
      {children}
    </article>
  );
}
