/** Initials of names in pinyin: the library comes when they are first wanted. */
import { signal } from "@preact/signals";

export type Initials = (name: string) => string;
/** null until the library is there. */
export const initials = signal<Initials | null>(null);
let coming: Promise<void> | null = null;

/** Letters and digits stay, a Chinese character gives its first letter, all else falls away. Lower case. */
export const wantInitials = (): Promise<void> => {
  coming ??= import("pinyin-pro").then(
    ({ pinyin }) => {
      const known = new Map<string, string>();
      initials.value = (name) => {
        let found = known.get(name);
        if (found === undefined) {
          const letters = pinyin(name, { pattern: "first", toneType: "none", type: "array" });
          found = letters
            .join("")
            .normalize("NFKC")
            .toLowerCase()
            .replaceAll(/[^a-z0-9]/g, "");
          known.set(name, found);
        }
        return found;
      };
    },
    () => {
      coming = null;
    },
  );
  return coming;
};
