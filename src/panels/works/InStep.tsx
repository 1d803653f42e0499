/** R2, F4 and Q1: works out of order, pipe owners not in step, inspections whose findings stand. */
import { outOfOrder } from "../../domain/programme/menu";
import { notInStep, pipeWorks } from "../../domain/programme/pipes";
import type { RecordTable } from "../../domain/programme/records";
import { inspectionCounts } from "../../domain/programme/services";
import type { WorksTable } from "../../domain/programme/works";
import { dueOf } from "../../domain/progress/plan";
import type { Day } from "../../model/time";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatDate, formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";
import { works as words } from "../../text/works";
import { itemNames } from "../estate/sections";
import { HowCounted } from "../overview/HowCounted";
import { Inputs } from "../overview/Inputs";
import { EstateTable } from "../progress/EstateTable";
import { Folded } from "../progress/Folded";
import type { TopicProps } from "../progress/topic";

export function InStep({
  ground,
  scope,
  records,
  works,
  end,
}: TopicProps & { records: RecordTable; works: WorksTable; end: Day }) {
  const { data, programme } = ground;
  const menu = data.programmes[programme]?.menu ?? [];
  const item = itemNames(data, lang.value);
  const order = outOfOrder(works, menu, scope.mine);
  const due = dueOf(data, programme, "S4");
  const endOf = (e: number): Day => (Number.isNaN(data.estates.plannedTo[e]) ? due : data.estates.plannedTo[e]);
  const pipes = pipeWorks(records, works, menu, scope.mine, end, endOf);
  const late = pipes.filter(notInStep);
  const { held, findings, without, open } = inspectionCounts(records, scope.mine, end);
  if (menu.length === 0 && pipes.length === 0 && held.quality + held.safety === 0) return null;
  const orderSaid = order.length > 0 ? t(words.order, { n: formatNumber(order.length) }) : t(words.orderNone);
  const pipesSaid = t(words.pipes, { n: formatNumber(late.length), all: formatNumber(pipes.length) });
  const unfixed = t(words.unfixed, { n: formatNumber(open.length) });
  return (
    <>
      <Folded name={orderSaid} of="order" count={order.length}>
        <EstateTable
          data={data}
          caption={orderSaid}
          list={order}
          columns={[
            {
              id: "done",
              head: t(words.orderDone),
              key: ({ done }) => item(done),
              cell: ({ done }) => item(done),
              words: true,
            },
            {
              id: "open",
              head: t(words.orderOpen),
              key: ({ open: list }) => list.length,
              cell: ({ open: list }) => joined(lang.value, list.map(item)),
              words: true,
            },
          ]}
        />
      </Folded>
      <Folded name={pipesSaid} of="pipes" count={late.length}>
        <EstateTable
          data={data}
          caption={pipesSaid}
          list={late}
          columns={[
            {
              id: "owner",
              head: t(words.pipeOwner),
              key: ({ owner }) => owner,
              cell: ({ owner }) => owner,
              words: true,
            },
            {
              id: "item",
              head: t(words.item),
              key: (one) => item(one.item),
              cell: (one) => item(one.item),
              words: true,
            },
            {
              id: "state",
              head: t(words.pipeState),
              key: ({ state }) => state,
              cell: ({ state }) => t(words[`ps_${state}`]),
              words: true,
            },
            {
              id: "planned",
              head: t(words.plannedOn),
              of: "pipes",
              inputs: (one) => [
                [t(words.item), item(one.item)],
                [t(words.plannedOn), formatDate(one.plannedOn, lang.value)],
                [t(words.estateEnds), formatDate(endOf(one.e), lang.value)],
                [t(words.pipeState), t(words[`ps_${one.state}`])],
              ],
              key: ({ plannedOn }) => plannedOn,
              format: "day",
              cell: ({ plannedOn }) => formatDate(plannedOn, lang.value),
            },
          ]}
        />
      </Folded>
      <Folded name={unfixed} of="inspections" count={open.length}>
        <EstateTable data={data} caption={unfixed} list={open.map((e) => ({ e }))} columns={[]} />
      </Folded>
      <p class="quiet">
        {t(words.qualitySaid, {
          quality: formatNumber(held.quality),
          safety: formatNumber(held.safety),
          findings: formatNumber(findings),
          without: formatNumber(without),
        })}{" "}
        <HowCounted of="inspections" name={unfixed}>
          <Inputs
            items={[
              [t(words.quality), formatNumber(held.quality)],
              [t(words.safety), formatNumber(held.safety)],
              [t(words.findings), formatNumber(findings)],
              [t(words.notInspected), formatNumber(without)],
            ]}
          />
        </HowCounted>
      </p>
    </>
  );
}
