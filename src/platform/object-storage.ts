/** The name of a bucket without the id of its account: https://cloud.tencent.com/document/product/436/13312. */
export const BUCKET_NAME_PATTERN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** Characters, with the id of the account behind (same page). */
export const LONGEST_BUCKET_NAME = 60;
/** Bytes of an object's key: https://cloud.tencent.com/document/product/436/13324. */
export const LONGEST_OBJECT_KEY = 850;
/** Keys on one page of a listing: https://cloud.tencent.com/document/product/436/7734. */
export const OBJECTS_ON_A_PAGE = 1000;
/** How requests are signed: https://cloud.tencent.com/document/product/436/7778. */
export const STORAGE_SIGN_ALGORITHM = 'sha1';
/** Where a bucket is: https://cloud.tencent.com/document/product/436/6224. */
export const storageHost = (bucket: string, region: string): string =>
  `${bucket}.cos.${region}.myqcloud.com`;
