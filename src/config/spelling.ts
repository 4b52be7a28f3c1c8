import type { FunctionType } from '../platform/defaults.ts';

/** How a dialect writes what rules speak of, so that advice can be followed to the letter. */
export interface Spelling {
  readonly types: Readonly<Record<FunctionType, string>>;
  /** Its deployer takes the types in capitals and small letters alike. */
  readonly typesInAnyCase: boolean;
  /** Names are made of the keys of the file, so that leaving them out is usual. */
  readonly composesNames: boolean;
  /** The file can ask for a function URL. */
  readonly hasUrl: boolean;
}

/** The component's spelling, and that of its relatives. */
export const COMPONENT_SPELLING: Spelling = {
  types: { web: 'web', event: 'event' },
  typesInAnyCase: false,
  composesNames: false,
  hasUrl: true,
};

/** The type that a word means to the dialect's deployer; undefined where it means none. */
export const typeMeant = (word: string, spelling: Spelling): FunctionType | undefined => {
  const plain = (each: string): string => (spelling.typesInAnyCase ? each.toLowerCase() : each);
  const types: readonly FunctionType[] = ['web', 'event'];
  return types.find((type) => plain(spelling.types[type]) === plain(word));
};
