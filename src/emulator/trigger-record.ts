import type { JsonObject } from './json.ts';

/** What a function URL is told by its TriggerDesc. */
export interface UrlSettings {
  readonly authType: string;
  readonly intranet: boolean;
  readonly extranet: boolean;
  /** All of the TriggerDesc besides AuthType and NetConfig, as it was sent. */
  readonly rest: JsonObject;
}

/** A trigger as the local target keeps it. */
export interface TriggerRecord {
  readonly name: string;
  readonly type: string;
  readonly qualifier: string;
  readonly enabled: boolean;
  readonly description: string;
  readonly customArgument: string;
  /** Undefined where the trigger is not a function URL. */
  readonly url?: UrlSettings;
  /** The TriggerDesc as it was sent. */
  readonly sent: string;
  /** Milliseconds since the Unix epoch. */
  readonly addedAt: number;
  readonly modifiedAt: number;
}

/** True where the trigger lets connections in. This machine counts as its own intranet. */
export const letsIn = ({ enabled, url }: TriggerRecord): boolean =>
  enabled && url !== undefined && (url.extranet || url.intranet);
