/** The public display: a loop that nobody watches over, and what a passer-by may ask of it. */

import { Component, type ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import { TOLD } from "../../domain/progress/told";
import { IS_PUBLIC } from "../../model/edition";
import { City, Coverage, District, Heard, Packages, Photos, Steps, Thanks, Works } from "../../panels/show/Chapters";
import { Done } from "../../panels/show/Done";
import { Menu } from "../../panels/show/Menu";
import { MyDistrict } from "../../panels/show/MyDistrict";
import { ResidentCard } from "../../panels/show/ResidentCard";
import { Take } from "../../panels/show/Take";
import { dataDay, eyebrow, sceneSentence, sceneTitle } from "../../panels/show/words";
import { attributed } from "../../store/attribution";
import { ground as groundNow } from "../../store/ground";
import { t } from "../../store/lang";
import { isKept } from "../../store/offline";
import { wantReadings } from "../../store/pinyin";
import { wantRecords } from "../../store/records";
import { arranged, clock, mode, myDistrict, round } from "../../store/show";
import { myEstate, speed } from "../../store/show-keys";
import { findPhotos } from "../../store/show-photos";
import { type Scene, scenes } from "../../store/show-scenes";
import { findTogether } from "../../store/show-told";
import { shownTheme } from "../../store/theme";
import { lang } from "../../store/view";
import { formatDate } from "../../text/format";
import { inLang } from "../../text/phrase";
import { shell } from "../../text/shell";
import { show } from "../../text/show";
import { Parts } from "../../ui/Parts";
import { TOLD_COLOURS } from "../../ui/palette";
import { Find } from "../mine/Find";
import { type Focus, type Look, ShowMap } from "./ShowMap";
import { useFit } from "./useFit";
import { leaveShow, stepBack, useLoop } from "./useLoop";
import "./show.css";
import "./low.css";

/** A part that fails is left out; the rest goes on, and it is tried anew with the next `turn`. */
class Sturdy extends Component<{ children: ComponentChildren; turn: number }, { failed: boolean }> {
  override state = { failed: false };
  static override getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidUpdate({ turn }: { turn: number }) {
    if (this.state.failed && turn !== this.props.turn) this.setState({ failed: false });
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

export default function ShowPage() {
  const ground = groundNow.value;
  useEffect(wantRecords, []);
  useEffect(findTogether, []);
  useEffect(findPhotos, []);
  const data = ground?.data;
  useEffect(() => {
    // Fetched while there is a server.
    if (data) void wantReadings(data);
  }, [data]);
  if (!ground) return <main id="main" />;
  if (ground.programme < 0) {
    return (
      <main id="main" class="show wide">
        <p class="line">{t(show.noPlan)}</p>
        <button type="button" onClick={leaveShow}>
          {t(show.leave)}
        </button>
      </main>
    );
  }
  return <Display ground={ground} />;
}

const WIDE: ReadonlySet<Scene["kind"]> = new Set(["works", "photos"]);
const lookOf = ({ kind }: Scene): Look => (kind === "coverage" ? "coverage" : kind === "packages" ? "joined" : "discs");
const focusOf = ({ kind, district }: Scene): Focus =>
  kind === "coverage" ? "city" : kind === "districts" ? { district } : "core";

function Display({ ground }: { ground: Ground }) {
  const { data, programme } = ground;
  const plan = data.programmes[programme];
  const list = scenes.value;
  const { show: order, fault } = arranged.value;
  const told = useRef<HTMLDivElement>(null);
  useLoop(
    list.map(({ seconds }) => (seconds * 1000) / speed.value),
    order.idleSeconds * 1000,
    told,
  );
  useLayoutEffect(() => {
    if (mode.value !== "loop")
      told.current?.querySelector<HTMLElement>("button, input")?.focus({ preventScroll: true });
  }, [mode.value, myEstate.value]);
  useFit(told);
  const at = Math.min(clock.value.scene, list.length - 1);
  const scene = list[at];
  const now = mode.value;
  if (!scene) return <main id="main" class="show wide" />;
  const looping = now === "loop";
  const mine = now === "mine" && myDistrict.value >= 0 ? myDistrict.value : -1;
  const look: Look = looping ? lookOf(scene) : "discs";
  const focus: Focus = looping ? focusOf(scene) : mine >= 0 ? { district: mine } : now === "mine" ? "city" : "core";
  const wide = looping ? WIDE.has(scene.kind) : now === "menu" || now === "find" || myEstate.value !== "";
  const Chapter = { city: City, coverage: Coverage, works: Works, packages: Packages, photos: Photos, thanks: Thanks };
  const props = { scene, data, plan };
  const Body = scene.kind in Chapter ? Chapter[scene.kind as keyof typeof Chapter] : null;
  return (
    <main
      id="main"
      class={["show", looping ? "looping" : "asked", wide ? "wide" : ""].filter(Boolean).join(" ")}
      style={Object.fromEntries(TOLD.map((state, k) => [`--${state}`, TOLD_COLOURS[shownTheme.value][k]]))}
      data-round={round.value}
      data-scene={looping ? scene.kind : myEstate.value !== "" ? "card" : now}
    >
      <div class="told" ref={told} key={looping ? `scene ${at}` : now}>
        {looping ? (
          <>
            <p class="eyebrow">
              {eyebrow(data, plan)}
              {clock.value.held && ` · ${t(show.held)}`}
            </p>
            <h1>{sceneTitle(scene, data, plan)}</h1>
            <Sturdy turn={at}>
              {scene.kind === "districts" ? (
                <District row={scene.district} data={data} plan={plan} />
              ) : (
                Body && <Body {...props} />
              )}
            </Sturdy>
            {scene.text && <p class="line">{inLang(lang.value, scene.text)}</p>}
          </>
        ) : myEstate.value !== "" ? (
          <ResidentCard key={myEstate.value} estate={myEstate.value} />
        ) : now === "find" ? (
          <Find onFound={(id) => (myEstate.value = id)} />
        ) : now === "mine" ? (
          <MyDistrict data={data} plan={plan} />
        ) : now === "done" ? (
          <Done ground={ground} />
        ) : now === "take" ? (
          <Take data={data} />
        ) : (
          <Menu data={data} onLeave={leaveShow} />
        )}
        {!looping && now !== "menu" && (
          <div class="ways">
            <button type="button" onClick={stepBack}>
              {t(show.back)}
            </button>
          </div>
        )}
      </div>
      <div class="showmap" inert={looping || now !== "mine"}>
        <Sturdy key={data.fingerprint} turn={round.value}>
          <ShowMap
            ground={ground}
            look={look}
            focus={focus}
            names={now === "mine"}
            turn={round.value}
            onDistrict={(row) => (myDistrict.value = row)}
            onEstate={(row) => (myEstate.value = data.estates.id[row])}
          />
        </Sturdy>
      </div>
      <footer class="showfoot">
        {looping && <p class="call">{t(show.touch)}</p>}
        {looping && <Steps at={at} />}
        <p class="source">
          <Parts
            text={[
              // A wall hangs among people in every build; where no review was declared needless it says that it may not.
              ...attributed(data, IS_PUBLIC || Boolean(data.city.mapApprovalWaiver)),
              t(show.asOf, { date: formatDate(dataDay(data), lang.value) }),
              ...(data.files.some(({ provenance }) => provenance === "synthetic") ? [t(shell.synthetic)] : []),
              ...(isKept.value ? [t(show.kept)] : []),
            ].join(" · ")}
          />
        </p>
        {fault && <p class="source">{t(show.badShow, { at: fault })}</p>}
      </footer>
      <p class="hear" role="status">
        {looping && !clock.value.held
          ? t(show.titled, { title: sceneTitle(scene, data, plan), said: sceneSentence(scene, data, plan) })
          : ""}
      </p>
      <Heard data={data} />
    </main>
  );
}
