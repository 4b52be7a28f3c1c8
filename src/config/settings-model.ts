import type { Located } from '../diagnostics/located.ts';

/** What the platform is told of a function beside what it is; unset stands for the platform's default. */
export interface SettingsModel {
  readonly role: Located<string>;
  readonly network: NetworkModel;
  readonly layers: readonly LayerModel[];
  /** Undefined where the file says nothing: the platform then has a topic of its own. */
  readonly logs: LogsModel | undefined;
  readonly fileSystems: readonly FileSystemModel[];
  readonly deadLetter: DeadLetterModel;
  readonly tags: readonly TagModel[];
  /** The platform installs the packages that the code names. */
  readonly installsDependencies: Located<boolean>;
  /** The platform decides how many connections an instance serves. */
  readonly isConcurrencyDynamic: Located<boolean>;
}

export interface NetworkModel {
  readonly vpcId: Located<string>;
  readonly subnetId: Located<string>;
  /** The function reaches the Internet. */
  readonly reachesInternet: Located<boolean>;
  /** It does so from an address that stays the same. */
  readonly hasFixedPublicAddress: Located<boolean>;
  readonly hasFixedPrivateAddress: Located<boolean>;
}

export interface LayerModel {
  readonly name: Located<string>;
  readonly version: Located<number>;
}

export interface LogsModel {
  readonly logsetId: Located<string>;
  readonly topicId: Located<string>;
}

export interface FileSystemModel {
  readonly fileSystemId: Located<string>;
  readonly mountPointId: Located<string>;
  readonly localFolder: Located<string>;
  readonly remoteFolder: Located<string>;
  readonly userId: Located<string>;
  readonly groupId: Located<string>;
}

/** Where events go that no run could handle. */
export interface DeadLetterModel {
  readonly type: Located<string>;
  readonly name: Located<string>;
  readonly filterType: Located<string>;
}

export interface TagModel {
  readonly key: string;
  readonly value: Located<string>;
}
