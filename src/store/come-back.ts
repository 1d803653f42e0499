/** A page that starts anew by itself, but only where there is a server to start from: without one it goes on as it is. */

const shell = (): Promise<string | null> =>
  fetch(document.baseURI, { cache: "no-store" }).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  );

/** Starts the page anew if the application can be had. */
export async function comeBack(): Promise<void> {
  if ((await shell()) !== null) location.reload();
}

/** The code that a page asks for: its names change with what is in it. */
const code = (html: string): string => html.match(/[\w./-]+\.js\b/g)?.join() ?? "";

let first: string | null = null;
/** Whether the server has another version of the application than when this was first asked: without a service worker nothing else tells. */
export async function hasMoved(): Promise<boolean> {
  const html = await shell();
  const now = html && code(html);
  first ??= now;
  return now !== null && now !== first;
}
