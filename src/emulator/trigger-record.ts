import { DEFAULTS } from '../platform/defaults.ts';
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

const MARK = ':';

/**
 * The last part of a URL's address: the function's name, and what else than the usual it leads to.
 * No function has a colon in its name.
 */
export const addressedName = (name: string, qualifier: string): string =>
  USUAL.includes(qualifier) ? name : `${name}${MARK}${qualifier}`;

const USUAL: readonly string[] = [DEFAULTS.qualifier, DEFAULTS.latestVersion];

/** The other way round: the function's name, and the qualifiers whose URL it may be. */
export const readAddressedName = (
  addressed: string,
): { readonly name: string; readonly qualifiers: readonly string[] } => {
  const at = addressed.indexOf(MARK);
  if (at < 0) return { name: addressed, qualifiers: USUAL };
  return { name: addressed.slice(0, at), qualifiers: [addressed.slice(at + MARK.length)] };
};
