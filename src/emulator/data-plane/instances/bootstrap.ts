import { join } from 'node:path';
import type { Files } from '../../../host/files.ts';
import type { Sentence } from '../../../language/text.ts';
import { BOOTSTRAP_NAME } from '../../../platform/defaults.ts';
import { detail } from '../details.ts';
import type { Interpreters } from './interpreters.ts';

/** How to run a function's scf_bootstrap on this machine, or why that cannot be done. */
export type Launch =
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly args: readonly string[];
      /** Interpreters of the platform that it names and this machine lacks. */
      readonly missing: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly cause: 'bootstrapMissing' | 'bootstrapExited';
      readonly detail: Sentence;
    };

const ANYONE_MAY_EXECUTE = 0o111;
/** As the kernel reads it: a path, and everything after it as one argument. */
const SHEBANG = /^#![ \t]*([^ \t\n]+)[ \t]*([^\n]*)/;
const SHELL = /(^|[/ ])(ba|da|k|z)?sh( |$)/;
/** `bash -c` leaves BASH_SOURCE empty; in the script itself it means what `$0` does. */
const OWN_PATH = /\bBASH_SOURCE(\[0\])?/g;

const exited = (what: Sentence): Launch => ({
  kind: 'refused',
  cause: 'bootstrapExited',
  detail: what,
});

/**
 * A shell script that names `/var/lang/…` interpreters is given to its own shell as text, with those
 * of this machine in their place. Nothing is written, and `$0` and the folder it runs in stay those of
 * the package, so `cd "$(dirname "$0")"` is right. Anything else runs as the file it is.
 */
const launchScript = (path: string, text: string, files: Files, on: Interpreters): Launch => {
  const { text: mapped, missing } = on.replaceIn(text);
  const shebang = SHEBANG.exec(mapped);
  const [, interpreter = '/bin/sh', argument = ''] = shebang ?? [];
  if (!files.facts(interpreter)) {
    return exited(detail('noInterpreter', { interpreter: JSON.stringify(interpreter) }));
  }
  if (mapped === text) return { kind: 'command', command: path, args: [], missing };
  const options = argument === '' ? [] : [argument];
  const script = ['-c', mapped.replace(OWN_PATH, '0'), path];
  const rest = SHELL.test(`${interpreter} ${argument}`) ? script : [path];
  return { kind: 'command', command: interpreter, args: [...options, ...rest], missing };
};

export const planLaunch = (codeFolder: string, files: Files, on: Interpreters): Launch => {
  const path = join(codeFolder, BOOTSTRAP_NAME);
  const found = files.facts(path);
  if (found?.kind !== 'file') {
    return { kind: 'refused', cause: 'bootstrapMissing', detail: detail('noBootstrap') };
  }
  if ((found.mode & ANYONE_MAY_EXECUTE) === 0) {
    return exited(detail('notExecutable', { mode: found.mode.toString(8) }));
  }
  const bytes = Buffer.from(files.read(path));
  // A program of its own, not a script.
  if (bytes.includes(0)) {
    return { kind: 'command', command: path, args: [], missing: [] };
  }
  return launchScript(path, bytes.toString('utf8'), files, on);
};
