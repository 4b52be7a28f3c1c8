import { fstatSync, statSync, writeSync } from 'node:fs';

/** Standard output or standard error. */
export interface StandardStream {
  write(text: string): void;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
}

/** Of a terminal that does not tell its size: those of containers and of scripts say 0. */
const USUAL_COLUMNS = 80;

const NULL_DEVICE = '/dev/null';

/** Files and pipes are none, nor is the device that swallows everything. */
const mayBeTerminal = (descriptor: number): boolean => {
  try {
    const facts = fstatSync(descriptor);
    return facts.isCharacterDevice() && facts.rdev !== statSync(NULL_DEVICE).rdev;
  } catch {
    return true;
  }
};

/** Writes as much as is taken now; what is left is given back. */
const writeNow = (descriptor: number, text: string): Uint8Array | undefined => {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    // A pipe that is full for now. A reader that went away (`| head`) is no failure of ours.
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return rest;
  }
  return undefined;
};

/**
 * Node's own streams take some milliseconds to open, so they are opened for terminals, and when a
 * pipe cannot take everything at once.
 */
const standardStream = (descriptor: number, openIt: () => NodeJS.WriteStream): StandardStream => {
  let isOpen = mayBeTerminal(descriptor);
  let stream: NodeJS.WriteStream | undefined;
  const open = (): NodeJS.WriteStream => {
    isOpen = true;
    stream ??= openIt().on('error', () => {});
    return stream;
  };
  return {
    write: (text) => {
      const rest = isOpen ? text : writeNow(descriptor, text);
      if (rest !== undefined) open().write(rest);
    },
    get columns() {
      if (!isOpen) return undefined;
      const { isTTY, columns } = open();
      return isTTY ? columns || USUAL_COLUMNS : undefined;
    },
  };
};

export const standardOutput = standardStream(1, () => process.stdout);
export const standardError = standardStream(2, () => process.stderr);
