/** A header that was sent with an object and comes back with it. */
export type KeptHeaders = Readonly<Record<string, string>>;

/** Bytes that the blobs hold. */
export interface BlobRecord {
  readonly sha256: string;
  readonly bytes: number;
  /** As in the `ETag` header, without its quotes. */
  readonly etag: string;
}

export interface ObjectRecord extends BlobRecord {
  readonly headers: KeptHeaders;
  readonly modifiedAt: number;
}

/** An upload in parts that has begun and has not ended. */
export interface UploadRecord {
  readonly key: string;
  readonly headers: KeptHeaders;
  readonly startedAt: number;
  /** By their numbers. */
  readonly parts: Readonly<Record<string, BlobRecord & { readonly modifiedAt: number }>>;
}

/** A bucket as the local target keeps it. */
export interface BucketRecord {
  /** Absent where it was made under an address that names none: it is then in every region. */
  readonly region?: string;
  readonly createdAt: number;
  /** The rules as they were sent, in XML. They are kept, and never carried out. */
  readonly lifecycle?: string;
  readonly objects: Readonly<Record<string, ObjectRecord>>;
  readonly uploads: Readonly<Record<string, UploadRecord>>;
}

/** All buckets of the account, by their full names. */
export type Buckets = Readonly<Record<string, BucketRecord>>;

/** The hashes of all that objects and uploads hold. */
export const blobsOf = (buckets: Buckets): ReadonlySet<string> =>
  new Set(
    Object.values(buckets).flatMap(({ objects, uploads }) => [
      ...Object.values(objects).map(({ sha256 }) => sha256),
      ...Object.values(uploads).flatMap(({ parts }) =>
        Object.values(parts).map(({ sha256 }) => sha256),
      ),
    ]),
  );
