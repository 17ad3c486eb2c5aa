/** One request of the client, as measured: what a pane asks of Excel in one sync. */
export interface RequestStats {
  bytes: number;
  responseBytes: number;
  actions: number;
  /** time in the host */
  ms: number;
  failed: boolean;
}

/** All requests since the host began or since `clear`. */
export class Stats {
  readonly requests: RequestStats[] = [];

  add(request: RequestStats): void {
    this.requests.push(request);
  }

  /** Size of the largest request, in bytes; 0 before the first. */
  largestRequest(): number {
    return this.requests.reduce((most, request) => Math.max(most, request.bytes), 0);
  }

  clear(): void {
    this.requests.length = 0;
  }
}
