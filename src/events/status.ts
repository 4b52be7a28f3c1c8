/** What is live of a function that the file describes. */
export interface FunctionStatus {
  readonly name: string;
  readonly namespace: string;
  /** As the platform calls it; undefined where there is no such function. */
  readonly state?: string;
  /** Why it has failed, in the platform's words. */
  readonly reason?: string;
  /** Whether this project made it: another one's, or one made by hand, is not ours. */
  readonly ours?: boolean;
  /** `HTTP` or `Event`, and `WS` where it speaks WebSocket. */
  readonly type?: string;
  readonly protocol?: string;
  readonly runtime?: string;
  /** The best address first; none where it has no URL. */
  readonly urls?: readonly string[];
}

export interface StatusEvent {
  readonly kind: 'status-read';
  readonly target: 'local' | 'cloud';
  readonly functions: readonly FunctionStatus[];
}
