/** The whole project as one file: what is on screen, its scenarios, the view and the history; and one such file taken in. */
import { batch } from "@preact/signals";
import type { HistoryEntry } from "../model/project";
import { printProject } from "../workers/intake";
import { dataset, opened } from "./dataset";
import type { Project } from "./project";
import { edited, loaded, runScenarios, scenarios } from "./scenario";
import { takeScenarios } from "./scenario-file";
import { lang, page, printView, readView, theme } from "./view";

/** Runs with all scenarios of the city on screen read. */
export async function withScenarios<T>(run: () => T): Promise<T> {
  const stop = runScenarios();
  try {
    await new Promise<void>((done) => {
      const end = loaded.subscribe((ready) => {
        if (ready) queueMicrotask(() => done(end()));
      });
    });
    return run();
  } finally {
    stop();
  }
}

/** Whether the open scenario holds edits by hand: a link carries none of them. */
export const editedHere = (): Promise<boolean> => withScenarios(() => edited.peek());

/** What is on screen as a project file, and a name for it; null: nothing is open. */
export async function projectFile(
  history: readonly HistoryEntry[],
): Promise<{ readonly name: string; readonly blob: Blob } | null> {
  const city = dataset.peek()?.city;
  const parts = opened.peek()?.parts;
  if (!city || !parts) return null;
  const list = await withScenarios(() => scenarios.peek());
  const head = { city, scenarios: list, settings: { view: printView() }, history };
  return { name: `${city.name.zh}.lianpian.json`, blob: await printProject(head, parts).result };
}

/** Shows the view of a project; language, theme and page stay the reader's own. */
function readSettings({ view }: Readonly<Record<string, unknown>>): void {
  if (typeof view !== "string" || !view.startsWith("#/")) return;
  const mine = { lang: lang.peek(), theme: theme.peek(), page: page.peek() };
  batch(() => {
    readView(view);
    lang.value = mine.lang;
    theme.value = mine.theme;
    page.value = mine.page;
  });
}

/** Takes in scenarios and view of a project whose dataset is on screen. */
export async function takeProject({ read }: Project): Promise<void> {
  if (read.trouble) return;
  await withScenarios(() => takeScenarios(read.scenarios));
  readSettings(read.settings);
}
