import { decodeUri } from './encoding.ts';

/** What a request is about, as its host and path say. Without a bucket: all buckets. */
export interface StorageAddress {
  readonly bucket?: string;
  readonly region?: string;
  /** Empty where the bucket itself is meant. */
  readonly key: string;
}

/** `<bucket>-<appid>.cos.<region>.myqcloud.com`, and the same without a bucket. */
const HOST =
  /^(?:(?<bucket>[a-z0-9-]+)\.)??(?:service\.)?cos(?:-internal)?(?:\.(?<region>[a-z0-9-]+))?\.(?:myqcloud\.com|tencentcos\.cn|localhost)(?::\d+)?$/i;

export const isStorageHost = (host: string): boolean => HOST.test(host);

/** Under a host that names no bucket, the path does: `/<bucket>-<appid>/<key>`. */
export const addressOf = (host: string, path: string): StorageAddress => {
  const { bucket, region } = HOST.exec(host)?.groups ?? {};
  const place = region === undefined ? {} : { region };
  const whole = decodeUri(path).slice(1);
  if (bucket) return { ...place, bucket, key: whole };
  const [first = '', ...rest] = whole.split('/');
  return { ...place, ...(first && { bucket: first }), key: rest.join('/') };
};
