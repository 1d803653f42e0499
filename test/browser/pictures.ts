/** Pictures of the middle of the map, without what lies on it, and what is to be seen in them. */
import type { Page } from "playwright-core";
import { expect } from "vitest";

export interface Picture {
  /** PNG, base64. */
  readonly png: string;
  /** Of its upper left corner on the page, CSS pixels. */
  readonly left: number;
  readonly top: number;
}

/** Takes a picture; the pages are opened with one device pixel to a CSS pixel. */
export async function picture(page: Page): Promise<Picture> {
  const box = await page.locator(".map canvas").boundingBox();
  if (!box) throw new Error("no map");
  const [left, top] = [Math.round(box.x + box.width * 0.42), Math.round(box.y + box.height * 0.25)];
  const clip = { x: left, y: top, width: Math.round(box.width * 0.4), height: Math.round(box.height * 0.55) };
  return { png: (await page.screenshot({ clip })).toString("base64"), left, top };
}

/** Of 100 pixels, how many differ by more than a shade. */
export const difference = (page: Page, a: Picture, b: Picture): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const read = async (png: string): Promise<Uint8ClampedArray> => {
        const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        pen?.drawImage(bitmap, 0, 0);
        return pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      };
      const [one, other] = [await read(pictures[0]), await read(pictures[1])];
      let differing = 0;
      for (let k = 0; k < one.length; k += 4)
        if ([0, 1, 2].some((c) => Math.abs(one[k + c] - other[k + c]) > 24)) differing++;
      return (400 * differing) / one.length;
    },
    [a.png, b.png] as const,
  );

/** The picture once two in a row are alike. */
export async function still(page: Page): Promise<Picture> {
  let last = await picture(page);
  const settled = async (): Promise<number> => {
    const next = await picture(page);
    const change = await difference(page, last, next);
    last = next;
    return change;
  };
  await expect.poll(settled, { timeout: 60_000, interval: 700 }).toBeLessThan(0.05);
  return last;
}

/** Places on the page where the picture has one of these colours (#rrggbb, within a shade), at least 9 pixels apart, from the middle outwards. */
export const placesOf = (
  page: Page,
  { png, left, top }: Picture,
  colours: readonly string[],
): Promise<[number, number][]> =>
  page.evaluate(
    async ([text, wanted, x0, y0]) => {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const { width, height } = bitmap;
      const pen = new OffscreenCanvas(width, height).getContext("2d");
      pen?.drawImage(bitmap, 0, 0);
      const data = pen?.getImageData(0, 0, width, height).data ?? [];
      const inks = wanted.map((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)));
      const found: [number, number][] = [];
      for (let k = 0; k < width * height; k++)
        if (inks.some((ink) => ink.every((value, c) => Math.abs(data[4 * k + c] - value) <= 8)))
          found.push([k % width, Math.floor(k / width)]);
      const far = ([x, y]: readonly number[]): number => Math.hypot(x - width / 2, y - height / 2);
      const kept: [number, number][] = [];
      for (const place of found.sort((a, b) => far(a) - far(b)))
        if (kept.every(([x, y]) => Math.hypot(x - place[0], y - place[1]) >= 9)) kept.push(place);
      return kept.map(([x, y]): [number, number] => [x0 + x, y0 + y]);
    },
    [png, colours, left, top] as const,
  );
