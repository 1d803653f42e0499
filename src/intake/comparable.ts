/** What of a text is compared with another: letters, digits and Chinese characters, in lower case; all else falls away. */
export const comparable = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^a-z0-9\p{Script=Han}]/gu, "");
