import { Component, type ComponentChildren } from "preact";
import { lazy, Suspense } from "preact/compat";
import { useEffect } from "preact/hooks";
import { dropped } from "../panels/data/drop";
import { Header } from "../panels/shell/Header";
import { OfflineNotes } from "../panels/shell/OfflineNotes";
import { Opening } from "../panels/shell/Opening";
import { LinkNotes } from "../panels/shell/Share";
import { choosingBasemap } from "../store/choosing-basemap";
import { comeBack } from "../store/come-back";
import { dataset, opening } from "../store/dataset";
import { mark } from "../store/kept-mark";
import { t } from "../store/lang";
import { step } from "../store/step";
import { page } from "../store/view";
import { shell } from "../text/shell";
import OverviewPage from "./overview/OverviewPage";

const MinePage = lazy(() => import("./mine/MinePage"));
const ShowPage = lazy(() => import("./show/ShowPage"));
const ProgressPage = lazy(() => import("./progress/ProgressPage"));
// No code of these is in the public build.
const KeepingNotes = import.meta.env.MODE === "public" ? null : lazy(() => import("../panels/keeping/Notes"));
const BasemapDialog = import.meta.env.MODE === "public" ? null : lazy(() => import("../panels/shell/BasemapDialog"));
const DataPage = import.meta.env.MODE === "public" ? null : lazy(() => import("./DataPage"));
const PackagesPage = import.meta.env.MODE === "public" ? null : lazy(() => import("./packages/PackagesPage"));

/** A page that fails says so and leaves the rest of the application standing. */
class Guard extends Component<{ children: ComponentChildren }, { trouble: string | null }> {
  override state = { trouble: null as string | null };
  static override getDerivedStateFromError(error: unknown) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
  private again: ReturnType<typeof setInterval> | undefined;
  override componentDidCatch() {
    // Before a public display there is nobody to press a button.
    if (page.value === "show") this.again ??= setInterval(comeBack, 30_000);
  }
  override componentDidUpdate() {
    if (this.state.trouble !== null) return;
    clearInterval(this.again);
    this.again = undefined;
  }
  override componentWillUnmount() {
    clearInterval(this.again);
  }
  override render() {
    if (this.state.trouble === null) return this.props.children;
    return (
      <main id="main">
        <p role="alert" class="banner">
          {t(shell.broken, { reason: this.state.trouble })}
        </p>
        <button type="button" onClick={() => this.setState({ trouble: null })}>
          {t(shell.retry)}
        </button>
      </main>
    );
  }
}

/** The shell around the page on view. */
export function App() {
  const data = dataset.value;
  /** A page that stands by itself, without the shell around it. */
  const bare = page.value === "mine" || page.value === "show";
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      if (import.meta.env.MODE === "public" || !event.dataTransfer) return;
      page.value = "data";
      // What was dropped can only be read at once; the door's own code comes when it is wanted.
      const files = dropped(event.dataTransfer);
      void import("../store/staged").then(async ({ choose }) => choose(await files));
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        class="skip"
        onClick={() => {
          const main = document.getElementById("main");
          main?.setAttribute("tabindex", "-1");
          main?.focus();
        }}
      >
        {t(shell.skip)}
      </button>
      {!bare && <Header />}
      {(page.value !== "show" || !data) && <Opening />}
      {!bare && (
        <>
          <LinkNotes />
          <OfflineNotes />
        </>
      )}
      {KeepingNotes && !bare && (mark.value !== "" || step.value !== null) && (
        <Suspense fallback={null}>
          <KeepingNotes />
        </Suspense>
      )}
      {BasemapDialog && choosingBasemap.value && (
        <Suspense fallback={null}>
          <BasemapDialog />
        </Suspense>
      )}
      {(data || (DataPage && page.value === "data" && opening.value.state === "failed")) && (
        <Guard key={`${page.value}${data?.fingerprint}`}>
          <Suspense fallback={<p role="status">{t(shell.starting)}</p>}>
            {DataPage && (!data || page.value === "data") ? (
              <DataPage />
            ) : data && PackagesPage && page.value === "packages" ? (
              <PackagesPage data={data} />
            ) : page.value === "mine" ? (
              <MinePage />
            ) : page.value === "show" ? (
              <ShowPage />
            ) : page.value === "progress" ? (
              <ProgressPage />
            ) : (
              <OverviewPage />
            )}
          </Suspense>
        </Guard>
      )}
    </>
  );
}
