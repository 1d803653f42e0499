/** 改造内容: what is needed, planned and done; what is out of step; what stands afterwards. */
import { useMemo } from "preact/hooks";
import type { RecordTable } from "../../domain/programme/records";
import { reportedWorks, worksAt } from "../../domain/programme/works";
import { IS_PUBLIC } from "../../model/edition";
import { lastDay } from "../../model/time";
import type { TopicProps } from "../progress/topic";
import { WithRecords } from "../progress/WithRecords";
import { InStep } from "./InStep";
import { Menu } from "./Menu";
import { Services } from "./Services";
import "../acceptance/acceptance.css";
import "./works.css";

function Read({ records, ...topic }: TopicProps & { records: RecordTable }) {
  const { ground, scope } = topic;
  const { data, now, programme } = ground;
  const end = Math.min(lastDay(now.month), now.today);
  const works = useMemo(
    () => worksAt(records, reportedWorks(data.reports, now.today, now.month), end),
    [records, data, now, end],
  );
  return (
    <>
      <Menu data={data} works={works} menu={data.programmes[programme]?.menu ?? []} rows={scope.mine} />
      {!IS_PUBLIC && <InStep {...topic} records={records} works={works} end={end} />}
      <Services {...topic} records={records} end={end} />
    </>
  );
}

export default function Works(topic: TopicProps) {
  return <WithRecords>{(table) => <Read {...topic} records={table} />}</WithRecords>;
}
