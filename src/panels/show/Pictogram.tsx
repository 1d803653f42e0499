/** The four aspects of the menu as line drawings on a grid of 48. The words stand beside them. */
import type { Aspect } from "../../model/enums";

const PATHS: Readonly<Record<Aspect, string>> = {
  // A drop of water.
  infrastructure: "M24 5C24 5 11 20 11 30a13 13 0 0 0 26 0C37 20 24 5 24 5zM18 31a6 6 0 0 0 6 6",
  // A block of flats.
  building: "M9 43V15l15-9 15 9v28M4 43h40M20 43V34h8v9M16 20h4M28 20h4M16 27h4M28 27h4",
  // A sprout.
  environment: "M24 43V23M24 31c0-9-6-13-15-13 0 9 6 14 15 13zM24 25c0-10 6-15 15-15 0 10-6 15-15 15zM13 43h22",
  // Old and young.
  service: "M17 5.5a5.5 5.5 0 1 0 .01 0M8 43V29a9 9 0 0 1 18 0v14M35 17a4.5 4.5 0 1 0 .01 0M29 43v-9a6 6 0 0 1 12 0v9",
};

export const Pictogram = ({ of }: { of: Aspect }) => (
  <svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true">
    <path
      d={PATHS[of]}
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
