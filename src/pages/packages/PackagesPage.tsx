/** The planner's page: parameters, map, ranked packages, and why the others stay alone. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { packagingColumns } from "../../domain/programme/packaging";
import type { Dataset } from "../../model/dataset";
import { EstateCard } from "../../panels/estate/EstateCard";
import { Controls } from "../../panels/packages/Controls";
import { Neighbours } from "../../panels/packages/Neighbours";
import { Results } from "../../panels/packages/Results";
import { Totals } from "../../panels/packages/Totals";
import { ground } from "../../store/ground";
import { t } from "../../store/lang";
import { parameters } from "../../store/packaging";
import { here, place } from "../../store/place";
import { packages } from "../../text/packages";
import {
  type GapCurve,
  type Left,
  type Neighbour,
  type Packager,
  type Reply,
  startPackager,
} from "../../workers/packaging";
import { PackagesMap } from "./PackagesMap";
import { rankedOf } from "./ranked";

export default function PackagesPage({ data }: { data: Dataset }) {
  const [reply, setReply] = useState<Reply | null>(null);
  const [left, setLeft] = useState<readonly Left[] | null>(null);
  const [curve, setCurve] = useState<GapCurve | null>(null);
  const [near, setNear] = useState<readonly Neighbour[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const packager = useRef<Packager | null>(null);
  const { estates, barriers } = data;
  const known = ground.value?.now ?? null;

  const columns = useMemo(() => (known ? packagingColumns(data, known) : null), [data, known]);
  useEffect(() => {
    if (!columns) return;
    setTrouble(null);
    const { id, geometry, district, street } = estates;
    const started = startPackager({ id, geometry, district, street, barriers }, columns, {
      onReady: () => {},
      onReply: (next) => {
        setReply(next);
        setLeft(null);
      },
      onLeft: setLeft,
      onCurve: setCurve,
      onError: setTrouble,
    });
    packager.current = started;
    return () => started.dispose();
  }, [columns, tries]);
  const asked = parameters.value;
  useEffect(() => packager.current?.ask(asked), [asked, columns, tries]);

  const estate = here.value.estate;
  useEffect(() => {
    setNear([]);
    if (estate < 0 || !packager.current) return;
    let gone = false;
    void packager.current.around(asked, estate).then(
      (list) => !gone && setNear(list),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [estate, asked, columns]);

  const { ranked, packageOf } = useMemo(() => rankedOf(reply, estates.centre), [reply]);
  const position = ranked.findIndex(({ key }) => key === chosen);
  const inPackage = estate >= 0 ? (packageOf?.[estate] ?? -2) : -2;
  const why = estate >= 0 ? left?.find(({ row }) => row === estate) : undefined;
  return (
    <main id="main" class="page three">
      <Controls data={data} columns={columns} curve={curve} reply={reply} />
      <div class="mapcell">
        <PackagesMap
          data={data}
          packageOf={packageOf}
          ranked={ranked}
          neighbours={near}
          chosen={position}
          onChoose={(k) => setChosen(ranked[k].key)}
        />
        <Totals data={data} columns={columns} reply={reply} left={left} />
      </div>
      <section class="panel right">
        {trouble && (
          <div role="alert" class="banner">
            <p>{t(packages.trouble, { reason: trouble })}</p>
            <button type="button" onClick={() => setTries(tries + 1)}>
              {t(packages.again)}
            </button>
          </div>
        )}
        {estate >= 0 && ground.value ? (
          <EstateCard ground={ground.value} row={estate} onClose={() => (place.value = "")}>
            <Neighbours
              data={data}
              near={near}
              gapM={asked.gapM}
              packageOf={packageOf}
              position={inPackage}
              why={why}
              onPackage={(k) => {
                place.value = "";
                setChosen(ranked[k].key);
              }}
            />
          </EstateCard>
        ) : (
          <Results
            data={data}
            reply={reply}
            ranked={ranked}
            left={left}
            chosen={position}
            onChoose={(k) => setChosen(k < 0 ? null : ranked[k].key)}
          />
        )}
      </section>
    </main>
  );
}
