/** A file of a code folder, or a folder that stays behind as a whole (with a slash at its end). */
export interface PackageEntry {
  /** From the code folder on. */
  readonly path: string;
  readonly packed: boolean;
  /** Of what is packed: `755` or `644`, and its size as it is. */
  readonly mode?: string;
  readonly bytes?: number;
  /**
   * What decided: a pattern of the user's, one that the official deployer has by itself, our list of
   * what is never packed; or nothing spoke of it.
   */
  readonly because: 'pattern' | 'deployer' | 'never packed' | 'no pattern';
  readonly pattern?: string;
  /** Where the pattern is written. */
  readonly file?: string;
  readonly line?: number;
}

/** A pattern that decides of no file. */
export interface PatternInVain {
  readonly pattern: string;
  readonly file: string;
  readonly line: number;
  readonly why: 'names a folder' | 'overruled' | 'matches nothing';
}

interface OfFunction {
  readonly name: string;
  readonly namespace: string;
  /** The code folder, as it is written. */
  readonly folder: string;
}

export type PackageEvent =
  /** What is packed of a code folder, what is not, and why; told even where no package can be made of it. */
  | ({
      readonly kind: 'package-listed';
      readonly entries: readonly PackageEntry[];
      readonly patternsInVain: readonly PatternInVain[];
    } & OfFunction)
  | ({
      readonly kind: 'package-made';
      /** How many files are in it. */
      readonly files: number;
      /** How large its files are together, and how large the zip is. */
      readonly unpackedBytes: number;
      readonly bytes: number;
      /** Of the zip, in lower-case hexadecimal. */
      readonly sha256: string;
      /** Where the zip was written to, if it was. */
      readonly out?: string;
    } & OfFunction);
