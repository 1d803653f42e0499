/** A screen that stays awake while the page is seen, where the browser offers it. */

/**
 * Asks once, and again each time the page comes back into sight: the lock is taken away while it is not.
 * @returns gives the lock back and asks no more.
 */
export function keepAwake(screen: Pick<WakeLock, "request"> | undefined, sight: Document = document): () => void {
  let lock: WakeLockSentinel | null = null;
  let asked = false;
  let gone = false;
  const wake = async (): Promise<void> => {
    if (!screen || gone || asked || sight.visibilityState !== "visible" || lock?.released === false) return;
    asked = true;
    // Refused, as on a low battery: the screen then sleeps as it is used to.
    lock = await screen.request("screen").catch(() => null);
    asked = false;
    if (gone) void lock?.release().catch(() => {});
  };
  const onSight = (): void => void wake();
  onSight();
  sight.addEventListener("visibilitychange", onSight);
  return () => {
    gone = true;
    sight.removeEventListener("visibilitychange", onSight);
    void lock?.release().catch(() => {});
  };
}
