/** A share of an alias' traffic that goes to a version besides the main one. */
export interface VersionWeight {
  readonly Version: string;
  /** From 0 to 1. */
  readonly Weight: number;
}

/** A rule that leads some of an alias' traffic to a version besides the main one. */
export interface VersionMatch {
  readonly Version: string;
  readonly Key: string;
  readonly Method: string;
  readonly Expression: string;
}

/** How an alias divides its traffic, in the API's own spelling. */
export interface Routing {
  readonly AdditionalVersionWeights: readonly VersionWeight[];
  readonly AddtionVersionMatchs: readonly VersionMatch[];
}

/** A name for a version of a function, as the local target keeps it. */
export interface AliasRecord {
  readonly name: string;
  readonly description: string;
  /** The main version. */
  readonly version: string;
  readonly routing: Routing;
  readonly addedAt: number;
  readonly modifiedAt: number;
}
