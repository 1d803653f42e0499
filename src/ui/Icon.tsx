/** Line icons on a grid of 20; the words stand beside them or in the name of their button. */
const PATHS = {
  overview: "M3 4h6v6H3zM11 4h6v3h-6zM11 9h6v7h-6zM3 12h6v4H3z",
  packages: "M7 4a3 3 0 1 0 .01 0M14 10a3 3 0 1 0 .01 0M5 12a2.5 2.5 0 1 0 .01 0M9 9l2.5 2M6.5 10l-1 2",
  progress: "M4 17V9M10 17V4M16 17v-5",
  data: "M4 5c0-1.7 12-1.7 12 0s-12 1.7-12 0v10c0 1.7 12 1.7 12 0V5M4 10c0 1.7 12 1.7 12 0",
  show: "M3 4h14v10H3zM7 17h6M10 14v3M8.5 7l4 2-4 2z",
  search: "M9 3.5a5.5 5.5 0 1 0 .01 0M13 13l4 4",
  menu: "M3 5h14M3 10h14M3 15h14",
  close: "M5 5l10 10M15 5L5 15",
  left: "M12 5l-5 5 5 5",
  right: "M8 5l5 5-5 5",
  compare: "M3 4h14v12H3zM10 2v16",
  calendar: "M3.5 5h13v12h-13zM3.5 8.5h13M7 3v3M13 3v3",
  settings: "M3 6h7M14 6h3M10 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M3 14h3M10 14h7M6 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
