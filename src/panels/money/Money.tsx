/** 资金: what was planned, what has come, what was spent, what is missing; and the reward. */
import { useMemo } from "preact/hooks";
import { arrivedShare, type Money as Columns, fundingOf } from "../../domain/funding/money";
import type { RecordTable } from "../../domain/programme/records";
import { money as moneyNow, rewarding as rewardingNow } from "../../store/funding";
import { t } from "../../store/lang";
import { money as words } from "../../text/money";
import type { TopicProps } from "../progress/topic";
import { WithRecords } from "../progress/WithRecords";
import { ByPart } from "./ByPart";
import { Papers } from "./Papers";
import { Reward } from "./Reward";
import { Sources } from "./Sources";
import { Tiles } from "./Tiles";
import { Warnings } from "./Warnings";
import "./money.css";

function Read({ money, records, ...topic }: TopicProps & { money: Columns; records: RecordTable }) {
  const { ground, scope } = topic;
  const f = useMemo(() => fundingOf(money, scope.mine), [money, scope]);
  const rewarding = rewardingNow.value;
  return (
    <>
      <p class="quiet internal">{t(words.internal)}</p>
      <Tiles f={f} share={arrivedShare(money, scope.mine).value} />
      <Sources data={ground.data} f={f} />
      <ByPart {...topic} money={money} />
      <Warnings data={ground.data} money={money} records={records} rows={scope.mine} />
      {rewarding ? <Reward {...topic} rewarding={rewarding} /> : <p class="absent">{t(words.noReward)}</p>}
      <Papers {...topic} records={records} />
    </>
  );
}

export default function Money(topic: TopicProps) {
  const money = moneyNow.value;
  return <WithRecords>{(table) => money && <Read {...topic} money={money} records={table} />}</WithRecords>;
}
