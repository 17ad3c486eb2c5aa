/** Work of this many milliseconds goes unnoticed; then the page gets a turn. */
const SHARE_MS = 12;

/** Lets the page answer keys and paint. A message comes back sooner than a timer, which browsers hold back. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Cuts long work into turns: call `pause` between steps. */
export class Turns {
  /** the page's own start, so that nothing is asked of the page before the first call */
  private began = 0;

  /** Waits for a turn of the page when the present one is used up. */
  async pause(): Promise<void> {
    if (performance.now() - this.began < SHARE_MS) return;
    await nextTurn();
    this.began = performance.now();
  }
}
