import { computed, signal } from "@preact/signals";
import { page, theme } from "./view";

const dark = typeof matchMedia === "undefined" ? null : matchMedia("(prefers-color-scheme: dark)");
const system = signal(dark?.matches ?? false);
dark?.addEventListener("change", ({ matches }) => {
  system.value = matches;
});
/** Something is set out for paper, which is always light. */
export const onPaper = signal(false);
/** Light or dark as it is shown; walls are dark unless someone chose. */
export const shownTheme = computed<"light" | "dark">(() => {
  if (onPaper.value) return "light";
  return theme.value === "auto" ? (system.value || page.value === "show" ? "dark" : "light") : theme.value;
});
