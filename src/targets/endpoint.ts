/** Where the API is spoken to. */
export interface Endpoint {
  readonly isSecure: boolean;
  /** With the port, where it is not the usual one. */
  readonly host: string;
}

/** The API's own: https://cloud.tencent.com/document/api/583/17238. */
export const USUAL_ENDPOINT: Endpoint = { isSecure: true, host: 'scf.tencentcloudapi.com' };

/** A host, or an address with http:// or https://; undefined where it is neither. */
export const readEndpoint = (written: string): Endpoint | undefined => {
  const address = /^[a-z]+:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = url.protocol === 'http:';
  if (!url.host || !(isPlain || url.protocol === 'https:')) return undefined;
  const isBare = url.pathname === '/' && !url.search && !url.hash && !url.username;
  return isBare ? { isSecure: !isPlain, host: url.host } : undefined;
};

/** The cloud's hosts: by region or not, in private networks (`internal`) or abroad (`intl`). */
const CLOUD_HOST = /^scf(?:\.[a-z]+-[a-z-]+\d*)?(?<net>\.internal|\.intl)?\.tencentcloudapi\.com$/;

/** Where another of the cloud's APIs is; a control plane of one's own serves them all. */
export const siblingOf = (endpoint: Endpoint, product: string): Endpoint => {
  const cloud = CLOUD_HOST.exec(endpoint.host);
  if (!cloud) return endpoint;
  return { ...endpoint, host: `${product}${cloud.groups?.['net'] ?? ''}.tencentcloudapi.com` };
};

/** Whether it is one of Tencent Cloud's own. */
export const isCloud = ({ host }: Endpoint): boolean => CLOUD_HOST.test(host);

export const urlOf = ({ isSecure, host }: Endpoint): string =>
  `${isSecure ? 'https' : 'http'}://${host}`;
