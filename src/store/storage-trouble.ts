/** Why the browser did not keep something. */
export interface StorageTrouble {
  /** storageDenied: the browser keeps nothing here: private window, policy, old browser. */
  readonly code: "storageDenied" | "storageFull" | "storageFailed";
  readonly detail: string;
}

export function storageTrouble(error: unknown): StorageTrouble {
  const name = error instanceof Error ? error.name : "";
  const detail = error instanceof Error ? error.message : String(error);
  const code =
    name === "QuotaExceededError"
      ? "storageFull"
      : typeof indexedDB === "undefined" || ["SecurityError", "InvalidStateError", "NotAllowedError"].includes(name)
        ? "storageDenied"
        : "storageFailed";
  return { code, detail };
}
