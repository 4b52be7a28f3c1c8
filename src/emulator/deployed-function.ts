/** What the data plane must know of a function to run it. */
export interface DeployedFunction {
  readonly namespace: string;
  readonly name: string;
  /** `$LATEST`, or the number of a published version. */
  readonly version: string;
  readonly region: string;
  readonly appId: string;
  readonly runtime: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly initTimeoutSeconds: number;
  /** Undefined where the function does not speak WebSocket. */
  readonly idleTimeoutSeconds: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** The unpacked code; what is in it is not to be changed. */
  readonly codeFolder: string;
  /** `Active` is the only state that serves. */
  readonly status: string;
  /** True where a function URL is open to the outside. */
  readonly reachable: boolean;
}

/** Finds functions for the gateway. */
export interface FunctionDirectory {
  find(namespace: string, name: string): DeployedFunction | undefined;
}
