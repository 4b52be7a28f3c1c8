import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scfWs } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const COMMAND = fileURLToPath(new URL('../../bin/scf-ws.cjs', import.meta.url));
const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined;

const PROJECT: Tree = {
  'serverless.yml':
    'component: scf\nname: chat\ninputs:\n  name: chat-room\n  src: ./src\n  type: web\n',
  'notes.txt': '',
};

/** A folder whose `bin` holds the command by its name, as after an install. */
const folderWith = (tree: Tree): { readonly folder: string; readonly PATH: string } => {
  const folder = temporaryFolder(tree);
  const bin = join(temporaryFolder(), 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'scf-ws'), `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
  chmodSync(join(bin, 'scf-ws'), 0o755);
  return { folder, PATH: `${bin}:/usr/bin:/bin` };
};

const run = (shell: string, script: string, tree: Tree): string => {
  const { folder, PATH } = folderWith(tree);
  const { stdout, stderr } = spawnSync(shell, ['-c', script], {
    cwd: folder,
    env: { PATH, HOME: '/nonexistent', LANG: 'en_US.UTF-8' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
};

/** What bash offers behind these words, as readline has split them. */
const offeredBy = (words: readonly string[], tree: Tree = PROJECT): readonly string[] => {
  const split = ['scf-ws', ...words].map((word) => `'${word}'`).join(' ');
  const script = `source <(scf-ws completion bash)
    COMP_WORDS=(${split}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
    _scf_ws scf-ws
    [ \${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', script, tree).split('\n').slice(0, -1);
};

const namesInHelp = async (
  args: readonly string[],
  pattern: RegExp,
): Promise<readonly string[]> => {
  const { stdout } = await scfWs([...args, '--help'], { folder: '/' });
  return [...stdout.matchAll(pattern)].map(([, name]) => name ?? '');
};

describe('in bash', () => {
  test('the first word is any command that the help names', async () => {
    const [, list = ''] = (await scfWs(['--help'], { folder: '/' })).stdout.split('Commands:');
    const commands = [...list.matchAll(/^ {2}([a-z]+)[ |]/gm)].map(([, name]) => name);
    const known = commands.filter((name) => name !== 'scf');
    expect(known.length).toBeGreaterThan(8);
    expect(offeredBy([''])).toEqual(expect.arrayContaining(known));
    expect(offeredBy([''])).not.toContain('__complete');
  });

  test.each(['validate', 'deploy', 'dev', 'rollback'])(
    'a dash behind %s offers every option that its help names',
    async (command) => {
      const options = await namesInHelp([command], /^ {2}(?:-\w, )?(--[\w-]+)/gm);
      expect(options.length).toBeGreaterThan(5);
      expect([...offeredBy([command, '--'])].sort()).toEqual([...options].sort());
    },
  );

  test.each([
    ['the start of a command', ['ver'], ['versions']],
    ['choices of an option', ['validate', '--fail-on', ''], ['error', 'warning', 'info', 'never']],
    ['choices behind an equals sign', ['plan', '--target', '='], ['local', 'cloud']],
    ['choices that are begun there', ['plan', '--target', '=', 'cl'], ['cloud']],
    ['an option before the command', ['--lang', ''], ['en', 'zh']],
    ['its command behind such an option', ['--lang', 'zh', 'expl'], ['explain']],
    ['the options of an alias', ['diff', '--allow'], ['--allow-replace']],
    ['rules to switch off', ['validate', '--disable', 'ws/irr'], ['ws/irreversible']],
    ['groups of rules', ['validate', '--severity', 'ws/*'], ['ws/*']],
    ['levels of a rule', ['validate', '--severity', 'ws/irreversible', '=', 'w'], ['warning']],
    ['formats of reports', ['validate', '--reporter', 'sar'], ['sarif']],
    ['rules to explain', ['explain', 'ws/idle-timeout-u'], ['ws/idle-timeout-unset']],
    ['status codes to explain', ['explain', '45'], ['455', '456']],
    ['functions whose logs are wanted', ['logs', 'ch'], ['chat-room']],
    ['functions of the file here', ['versions', '--function', ''], ['chat-room']],
    ['shells', ['completion', 'z'], ['zsh']],
    ['commands to show help for', ['help', 'stat'], ['status']],
    ['files', ['validate', 'not'], ['notes.txt']],
    ['files of an option', ['plan', '--out', 'not'], ['notes.txt']],
    ['nothing where only the user knows', ['plan', '--stage', ''], []],
  ])('%s', (_name, words, offered) => {
    const found = offeredBy(words);
    if (words.join(' ') === 'explain 45') expect(found).toEqual(expect.arrayContaining(offered));
    else expect(found).toEqual(offered);
  });

  test('a file that cannot be read offers no functions, and no complaint', () => {
    expect(offeredBy(['versions', '--function', ''], { 'serverless.yml': 'a: [' })).toEqual([]);
    expect(offeredBy(['versions', '--function', ''], {})).toEqual([]);
  });

  test('a name that the shell could take for more than a name is not offered', () => {
    const tree = { 'serverless.yml': 'component: scf\ninputs:\n  name: $(touch x)\n  src: .\n' };
    expect(offeredBy(['versions', '--function', ''], tree)).toEqual([]);
  });
});

const REAL = [
  ['zsh', 'autoload -Uz compinit && compinit -D; source <(scf-ws completion zsh); print ok'],
  ['fish', "scf-ws completion fish | source; complete -C 'scf-ws ver'"],
] as const;

describe.each(REAL)('%s, where it is installed', (shell, script) => {
  test.skipIf(!isThere(shell))('takes its script', () => {
    expect(run(shell, script, PROJECT)).toMatch(/ok|versions/);
  });
});

describe('a script', () => {
  test.each(['zsh', 'fish', 'powershell'])(
    'for %s names every command and rule source',
    async (shell) => {
      const { status, stdout } = await scfWs(['completion', shell], { folder: '/' });
      expect(status).toBe(0);
      for (const word of [
        'validate',
        'rollback',
        'fail-on',
        'never',
        'rules',
        'codes',
        'functions',
      ]) {
        expect(stdout).toContain(word);
      }
      expect(stdout).not.toContain('undefined');
    },
  );

  test('for an unknown shell is refused, with the shells that there are', async () => {
    const { status, stderr } = await scfWs(['completion', 'tcsh'], { folder: '/' });
    expect(status).toBe(2);
    expect(stderr).toContain('bash, zsh, fish, powershell');
  });
});
