import { phrases } from "./phrase";

/** Words of the shell: header, pages, states. */
export const shell = phrases({
  product: ["老旧小区改造一张图", "Estate renovation map"],
  overview: ["总览", "Overview"],
  packages: ["连片", "Packages"],
  progress: ["进度", "Progress"],
  data: ["数据", "Data"],
});
