/** A sheet as a picture: the browser draws the very SVG, with its own fonts, and nothing leaves the page. */

/** Full HD and 4K, pixels. */
export const PICTURES = [
  [1920, 1080],
  [3840, 2160],
] as const;

/**
 * PNG of an SVG element that refers to nothing outside of itself.
 * @throws Error where the browser gives no canvas of that size.
 */
export async function pictureOfSheet(svg: SVGSVGElement, width: number, height: number): Promise<Blob> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const text = new XMLSerializer().serializeToString(copy);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("canvas");
    pen.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("canvas");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
