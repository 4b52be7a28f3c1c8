import type { Located } from '../diagnostics/located.ts';
import type { FunctionType } from '../platform/defaults.ts';

/** What a configuration file says, whatever its dialect. Every leaf knows where it came from. */
export interface Model {
  readonly file: string;
  readonly functions: readonly FunctionModel[];
}

export interface FunctionModel {
  /**
   * Which part of which project this is, whatever it is called on the platform: app, stage and
   * name with slashes between. A tag of the deployed function, so a new name can be told from a
   * new function.
   */
  readonly owner: string;
  /** Keys that are checked but that no resource kind deploys yet. */
  readonly notDeployed: readonly Located<unknown>[];
  /** The inputs of the function as a whole: where a missing key would stand. */
  readonly at: Located<undefined>;
  /** As deployed: with stage and app where the dialect adds them. */
  readonly name: Located<string>;
  readonly namespace: Located<string>;
  readonly region: Located<string>;
  /** As the dialect's deployer reads it; anything but `web` makes an event function. */
  readonly type: Located<FunctionType>;
  /** The type as written, where it is written. */
  readonly writtenType: Located<string> | undefined;
  readonly runtime: Located<string>;
  readonly handler: Located<string> | undefined;
  readonly description: Located<string> | undefined;
  readonly memoryMegabytes: Located<number>;
  readonly timeoutSeconds: Located<number>;
  readonly initTimeoutSeconds: Located<number>;
  /** Undefined where the file has no environment at all. */
  readonly environment: Located<readonly EnvironmentVariable[]> | undefined;
  /** `protocolType` as written. */
  readonly protocol: Located<string> | undefined;
  /** `protocolParams.wsParams` is written, with or without a protocol. */
  readonly webSocketParams: Located<undefined> | undefined;
  /** Present on every function whose protocol is WebSocket, written or not. */
  readonly webSocket: WebSocketModel | undefined;
  /** How many connections one instance serves at the same time. */
  readonly connectionsForEachInstance: Located<number>;
  /** Event functions may run asynchronously, and then for longer. */
  readonly isAsynchronous: Located<boolean>;
  readonly code: CodeModel | undefined;
  /** Triggers are somebody else's business: a deploy leaves them alone. */
  readonly ignoresTriggers: Located<boolean>;
  readonly triggers: readonly TriggerModel[];
}

export interface EnvironmentVariable {
  readonly key: string;
  readonly value: Located<string>;
}

export interface WebSocketModel {
  readonly idleTimeoutSeconds: Located<number>;
}

export interface CodeModel {
  /** The folder as written, relative to the file. */
  readonly folder: Located<string>;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  /** A command that has to run before the folder holds what is deployed. */
  readonly hook: Located<string> | undefined;
}

export type TriggerModel = UrlTriggerModel | OtherTriggerModel;

/** A function URL (`http` in the component dialect). */
export interface UrlTriggerModel {
  readonly kind: 'url';
  readonly at: Located<undefined>;
  readonly name: Located<string>;
  readonly qualifier: Located<string>;
  readonly authType: Located<string>;
  readonly intranet: Located<boolean>;
  readonly extranet: Located<boolean>;
}

export interface OtherTriggerModel {
  readonly kind: 'other';
  readonly at: Located<undefined>;
  /** `apigw`, `timer`, … as written. */
  readonly sort: Located<string>;
}

/** What is on disk where the code should be; seen by the operation, judged by rules. */
export interface CodeFolder {
  /** Undefined where nothing is there; false where it is no folder. */
  readonly isFolder: boolean | undefined;
  readonly bootstrap: BootstrapFile | undefined;
}

export interface BootstrapFile {
  /** As reports name it; unknown where nobody could change it. */
  readonly file?: string;
  readonly mode: number;
  readonly text: string;
}
