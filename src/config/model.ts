import type { Located, Span } from '../diagnostics/located.ts';
import type { FunctionType } from '../platform/defaults.ts';
import type { SettingsModel } from './settings-model.ts';
import type { Spelling } from './spelling.ts';

/** What a configuration file says, whatever its dialect. Every leaf knows where it came from. */
export interface Model {
  readonly file: string;
  readonly functions: readonly FunctionModel[];
}

export interface FunctionModel {
  /** How the file's dialect writes what rules speak of. */
  readonly spelling: Spelling;
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
  /** Code in a folder here; undefined where it lies elsewhere, or nowhere. */
  readonly code: CodeModel | undefined;
  /** Code that lies in COS already. */
  readonly codeObject?: CodeObjectModel | undefined;
  /** What the platform is told and no rule judges. */
  readonly settings: SettingsModel;
  /** Triggers are somebody else's business: a deploy leaves them alone. */
  readonly ignoresTriggers: Located<boolean>;
  readonly triggers: readonly TriggerModel[];
  /** The code is nowhere: neither a folder, nor an object in COS, nor an image. */
  readonly lacksCode?: boolean;
  readonly image?: ImageModel | undefined;
  /** File systems that the function mounts; undefined where it mounts none. */
  readonly fileSystems?: Located<undefined> | undefined;
  /** The private network it is in, where one is named. */
  readonly privateNetwork?: Located<undefined> | undefined;
  readonly layers?: readonly Located<undefined>[];
  /** The state of asynchronous runs is tracked. */
  readonly tracksRuns?: Located<boolean>;
  /** Runs on a GPU, which lifts some rules. */
  readonly usesGpu?: boolean;
  /** What its owner expects of it (`x-scf-ws`). */
  readonly expected?: ExpectedModel;
  /** The bucket for a package that is too large for a request (`x-scf-ws`). */
  readonly bucket?: Located<string> | undefined;
  /** What must not happen to it (`x-scf-ws`). */
  readonly guard?: GuardModel;
  /** Where a key can be put among the function's own. */
  readonly room?: Room | undefined;
}

/** A place in a written map before which another key can be put. */
export interface Room {
  /** Nothing wide, at the beginning of a key. */
  readonly at: Span;
  /** The map is written on one line, in braces. */
  readonly isFlow: boolean;
  /** Its keys are in quotes: JSON. */
  readonly isQuoted: boolean;
  /** The keys that are there, with a value or without. */
  readonly keys: readonly string[];
}

export interface ImageModel {
  readonly at: Located<undefined>;
  readonly uri: Located<string> | undefined;
  readonly registryType?: Located<string>;
  readonly registryId?: Located<string>;
  readonly command?: Located<string>;
  readonly args?: Located<string>;
  readonly port?: Located<number>;
}

/** What the service will have to bear, as its owner says. */
export interface ExpectedModel {
  readonly connections: Located<number> | undefined;
  readonly messagesPerSecond: Located<number> | undefined;
  readonly messageBytes: Located<number> | undefined;
}

/** What nobody may approve, as its owner says; undefined where nothing is said. */
export interface GuardModel {
  readonly preventReplace: Located<boolean> | undefined;
  readonly preventRemove: Located<boolean> | undefined;
}

export interface EnvironmentVariable {
  readonly key: string;
  readonly value: Located<string>;
  /** Its name, as a value that findings can point at. */
  readonly name?: Located<string>;
}

export interface WebSocketModel {
  readonly idleTimeoutSeconds: Located<number>;
}

export interface CodeModel {
  /** The folder as written, relative to the file. */
  readonly folder: Located<string>;
  /** What stays behind, and then what is packed after all; one of either may begin with "!". */
  readonly exclude: readonly Located<string>[];
  readonly include: readonly Located<string>[];
  /** What the official deployer of the dialect leaves out by itself. */
  readonly leftOut: readonly string[];
  /** Whether a pattern that names a folder stands for all that it holds, or for no file at all. */
  readonly patternsName: 'files and folders' | 'files';
  /** A command that has to run before the folder holds what is deployed. */
  readonly hook: Located<string> | undefined;
}

/** An object that holds the zip. */
export interface CodeObjectModel {
  readonly bucket: Located<string>;
  readonly object: Located<string>;
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
  /** `netConfig`, where it is written. */
  readonly network?: Located<undefined> | undefined;
  /** Where a key can be put among those of `netConfig`. */
  readonly networkRoom?: Room | undefined;
  /** Where a key can be put among the parameters. */
  readonly room?: Room | undefined;
  /** Undefined where the file says nothing of other origins. */
  readonly cors?: CorsModel | undefined;
  /** A name of the file's own: the platform gives the URL one. */
  readonly ownName?: Located<string> | undefined;
}

/** What pages of other origins may do. */
export interface CorsModel {
  readonly enable: Located<boolean>;
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly credentials: Located<boolean>;
  /** Seconds. */
  readonly maxAge: Located<number> | undefined;
}

export interface OtherTriggerModel {
  readonly kind: 'other';
  readonly at: Located<undefined>;
  /** `apigw`, `timer`, … as written. */
  readonly sort: Located<string>;
  /** Undefined where nobody knows what the deployer calls it. */
  readonly name?: Located<string> | undefined;
  readonly qualifier?: Located<string>;
  /** When a timer fires. */
  readonly cron?: Located<string> | undefined;
  /** Whether a timer fires at all; off where the file does not say. */
  readonly isOn?: Located<boolean>;
  /** What a timer gives the function. */
  readonly argument?: Located<string>;
  /** The protocols that the endpoints of a gateway are told to speak. */
  readonly endpointProtocols?: readonly Located<string>[];
  /** All that stands under its key, where that is a map. */
  readonly body?: Located<undefined> | undefined;
}

/** What is on disk where the code should be; seen by the operation, judged by rules. */
export interface CodeFolder {
  /** Undefined where nothing is there; false where it is no folder. */
  readonly isFolder: boolean | undefined;
  readonly bootstrap: BootstrapFile | undefined;
  /** Another text file of the folder; undefined where there is none that can be read. */
  readText?(path: string): CodeText | undefined;
  /** The same by the name that reports use. */
  textOf?(file: string): CodeText | undefined;
  /** Names of the files at its root. */
  readonly names?: readonly string[];
  /** The bytes that would be deployed, counted no further than the number given. */
  measure?(most: number): number;
}

/** A file of the code, by the name that reports use. */
export interface CodeText {
  readonly file: string;
  readonly text: string;
}

export interface BootstrapFile {
  /** As reports name it. */
  readonly file: string;
  readonly mode: number;
  /** Undefined where it is a program, or cannot be read. */
  readonly text: string | undefined;
}
