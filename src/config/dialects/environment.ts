import { parseEnv } from 'node:util';
import type { Given } from './dialect.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Files of which the first that is there counts, or all of them with later ones going first. */
export interface EnvironmentFiles {
  readonly names: readonly string[];
  readonly allOfThem: boolean;
}

/** An environment variable: from the environment itself, else from the dialect's files. */
export const environmentWith = (
  { environment, textBeside }: Given,
  files: () => EnvironmentFiles,
): ((name: string) => string | undefined) => {
  let read: Variables | undefined;
  const fromFiles = (): Variables => {
    const { names, allOfThem } = files();
    const texts = names.flatMap((name) => textBeside?.(name) ?? []);
    const counting = allOfThem ? texts : texts.slice(0, 1);
    return Object.assign({}, ...counting.map((text) => parseEnv(text)));
  };
  return (name) => {
    // Under a name like "constructor" an object has something that nobody set.
    const value: unknown = environment[name];
    if (typeof value === 'string') return value;
    if (!textBeside) return undefined;
    read ??= fromFiles();
    return Object.hasOwn(read, name) ? read[name] : undefined;
  };
};

/** A stage is part of a file's name only if it is a plain word. */
export const isPlainStage = (stage: string): boolean => /^[\w-]+$/.test(stage);
