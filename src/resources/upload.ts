/** Where the API is to take the code from: `Code` of CreateFunction. */
export type CodeRequest = Readonly<Record<string, unknown>>;

/** What is to be uploaded; a package is. */
export interface CodeToUpload {
  readonly sha256: string;
  readonly bytes: number;
  /** The bucket that its owner wants it to go through. */
  readonly bucket?: string;
  open(): AsyncIterable<Uint8Array>;
}

/** An object in COS that holds a package until the API has taken it. */
export interface UploadedCode {
  /** Where it is, as the API takes it. */
  readonly source: CodeRequest;
  remove(): Promise<void>;
}
