import type { JsonObject } from '../../json.ts';

/** A request as it came. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What a request asks for, once its signature is found right. */
export interface SignedCall {
  readonly action: string;
  readonly version: string;
  readonly region: string | undefined;
  /** What stands in the signature's scope; the older forms have none. */
  readonly service: string | undefined;
  readonly parameters: JsonObject;
}

/** Clients differ in whether they sign the host as they send it, or without its port. */
export const signedHosts = ({ headers }: Pick<SignedRequest, 'headers'>): readonly string[] => {
  const host = headers['host'] ?? '';
  return [...new Set([host, host.replace(/:\d+$/, '')])];
};
