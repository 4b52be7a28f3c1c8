import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planLaunch } from '../../../src/emulator/data-plane/instances/bootstrap.ts';
import { interpretersOf } from '../../../src/emulator/data-plane/instances/interpreters.ts';
import { nodeFiles } from '../../../src/host/files.ts';
import { say } from '../../../src/language/text.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const NODE = '/opt/our/node';

/** A machine with these programs, each in its folder. */
const machine = (programs: readonly string[], environment: Record<string, string> = {}) => {
  const root = temporaryFolder(
    Object.fromEntries(programs.map((program) => [program, ['', 0o755] as const])),
  );
  const folders = [...new Set(programs.map((program) => join(root, program, '..')))];
  const files = {
    ...nodeFiles,
    facts: (path: string) => nodeFiles.facts(path === NODE ? process.execPath : path),
  };
  const PATH = folders.join(':');
  return {
    root,
    files,
    interpreters: interpretersOf({
      files,
      environment: { PATH, ...environment },
      ownProgram: NODE,
    }),
  };
};

const replace = (path: string, programs: string[], environment?: Record<string, string>) => {
  const { root, interpreters } = machine(programs, environment);
  const { text, missing } = interpreters.replaceIn(path);
  return { text: text.replace(`${root}/`, ''), missing };
};

describe('an interpreter of the platform', () => {
  test.for([
    ['/var/lang/node18/bin/node', ['bin/node'], NODE],
    ['/var/lang/node18/bin/npm', ['bin/npm'], 'bin/npm'],
    ['/var/lang/python39/bin/python3.9', ['bin/python3', 'bin/python3.9'], 'bin/python3.9'],
    ['/var/lang/python39/bin/python3', ['bin/python3', 'bin/python3.9'], 'bin/python3'],
    ['/var/lang/python310/bin/python', ['bin/python3', 'bin/python3.10'], 'bin/python3.10'],
    ['/var/lang/python39/bin/python3.9', ['bin/python3'], 'bin/python3'],
    ['/var/lang/python39/bin/python3.9', ['shims/python3.9', 'bin/python3'], 'bin/python3'],
    ['/var/lang/python2/bin/python', ['bin/python3', 'bin/python2'], 'bin/python2'],
    ['/var/lang/php80/bin/php', ['bin/php'], 'bin/php'],
  ] as const)('%s, with %j there, is %s', ([path, programs, expected]) => {
    expect(replace(path, [...programs])).toEqual({ text: expected, missing: [] });
  });

  test('stays, and is named, where nothing can stand in for it', () => {
    const path = '/var/lang/php80/bin/php';
    expect(replace(path, ['bin/node'])).toEqual({ text: path, missing: [path] });
    expect(replace('/var/lang/python2/bin/python', ['bin/python3']).missing).toHaveLength(1);
  });

  test('of Python is the one that SCF_WS_PYTHON names, if it is there', () => {
    const chosen = { SCF_WS_PYTHON: process.execPath };
    const path = '/var/lang/python39/bin/python3.9';
    expect(replace(path, ['bin/python3'], chosen).text).toBe(process.execPath);
    expect(replace(path, ['bin/python3'], { SCF_WS_PYTHON: '/nowhere' }).missing).toEqual([path]);
  });

  test('in a folder with a space is escaped for the shell', () => {
    expect(replace('/var/lang/php80/bin/php', ['my programs/php']).text).toContain('my\\ programs');
  });
});

const plan = (text: string, mode = 0o755) => {
  const { files, interpreters } = machine(['bin/node']);
  const folder = temporaryFolder({ scf_bootstrap: [text, mode] });
  const path = join(folder, 'scf_bootstrap');
  return { path, launch: planLaunch(folder, files, interpreters) };
};

describe('scf_bootstrap', () => {
  test('that names no interpreter of the platform runs as it is', () => {
    const { path, launch } = plan('#!/bin/bash\nnode index.js\n');
    expect(launch).toEqual({ kind: 'command', command: path, args: [], missing: [] });
  });

  test('that names one is given to its own shell, under its own name', () => {
    const { path, launch } = plan('#!/bin/bash -e\nexec /var/lang/node18/bin/node index.js');
    const script = `#!/bin/bash -e\nexec ${NODE} index.js`;
    expect(launch).toMatchObject({ command: '/bin/bash', args: ['-e', '-c', script, path] });
  });

  test('may be found by env', () => {
    const { path, launch } = plan('#!/usr/bin/env bash\n/var/lang/node18/bin/node index.js');
    const script = `#!/usr/bin/env bash\n${NODE} index.js`;
    expect(launch).toMatchObject({ command: '/usr/bin/env', args: ['bash', '-c', script, path] });
  });

  test('asks for its own path in two ways', () => {
    const text = '#!/bin/bash\ncd "$(dirname "${BASH_SOURCE[0]}")"; /var/lang/node18/bin/node a.js';
    const script = `#!/bin/bash\ncd "$(dirname "\${0}")"; ${NODE} a.js`;
    expect(plan(text).launch).toMatchObject({ args: ['-c', script, expect.any(String)] });
  });

  test('without a first line for the kernel is a shell script', () => {
    const { path, launch } = plan('/var/lang/node18/bin/node index.js\n');
    const args = ['-c', `${NODE} index.js\n`, path];
    expect(launch).toMatchObject({ command: '/bin/sh', args });
  });

  test('may be a program of another language', () => {
    const { path, launch } = plan('#!/var/lang/node18/bin/node\nrequire("./server")');
    expect(launch).toMatchObject({ command: NODE, args: [path] });
  });

  test('may be a compiled program', () => {
    const { path, launch } = plan('\u007fELF\u0000/var/lang/node18/bin/node');
    expect(launch).toMatchObject({ command: path, args: [], missing: [] });
  });

  test.for([
    ['#!/bin/bash\nnode index.js\n', 0o644, 'scf_bootstrap is not executable: its mode is 644'],
    ['#!/bin/bash\r\nnode index.js\r\n', 0o755, '"/bin/bash\\r"'],
    ['#!/var/lang/ruby3/bin/ruby\n', 0o755, '"/var/lang/ruby3/bin/ruby"'],
  ] as const)('%j with mode %o is refused', ([text, mode, words]) => {
    const { launch } = plan(text, mode);
    expect(launch).toMatchObject({ kind: 'refused', cause: 'bootstrapExited' });
    expect(launch.kind === 'refused' && say(launch.detail, 'en')).toContain(words);
  });

  test('may be missing', () => {
    const { files, interpreters } = machine(['bin/node']);
    for (const tree of [{ 'index.js': '' }, { 'scf_bootstrap/index.js': '' }]) {
      const launch = planLaunch(temporaryFolder(tree), files, interpreters);
      expect(launch).toMatchObject({ kind: 'refused', cause: 'bootstrapMissing' });
    }
  });
});
