import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const examples = new URL('../../examples/', import.meta.url).pathname;

/** A copy of an example, without the packages that its code needs to run. */
const copyOf = (example: string): string => {
  const folder = temporaryFolder();
  const filter = (path: string) => !/node_modules|\.scf-ws/.test(path);
  cpSync(join(examples, example), folder, { recursive: true, filter });
  return folder;
};

const edit = (folder: string, from: string | RegExp, to: string): void => {
  const file = join(folder, 'serverless.yml');
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${from} is not in the example.`);
  writeFileSync(file, after);
};

const deploy = (folder: string, ...args: string[]) =>
  scfWsJson(['deploy', '--target', 'local', ...args], { folder });
const plan = (folder: string) =>
  scfWsJson(['plan', '--target', 'local', '--detailed-exitcode'], { folder });

interface PlannedChange {
  readonly action: string;
  readonly kind: string;
  readonly differences: readonly { readonly field: string; readonly effect: string }[];
  readonly reasons: readonly { readonly code: string }[];
}

const changesOf = (document: { readonly changes: readonly PlannedChange[] }) =>
  document.changes.filter(({ action }) => action !== 'keep');

describe.each(readdirSync(examples))('the example %s', (example) => {
  test('validates without an error or a warning', async () => {
    const { status, document } = await scfWsJson(['validate'], { folder: copyOf(example) });
    expect(document.summary).toMatchObject({ errors: 0, warnings: 0 });
    expect(status).toBe(0);
  });

  test('rehearses without leaving anything behind', async () => {
    const folder = copyOf(example);
    const { status, document } = await scfWsJson(['deploy', '--dry-run'], { folder });
    expect(status).toBe(0);
    expect(document).toMatchObject({ dryRun: true, target: 'local', outcome: 'done' });
    expect(document.calls.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['CreateFunction', 'CreateTrigger']),
    );
    expect(readdirSync(folder)).not.toContain('.scf-ws');
  });

  test('deployed and planned again, nothing is left to change', async () => {
    const folder = copyOf(example);
    expect((await deploy(folder)).status).toBe(0);
    const { status, document } = await plan(folder);
    expect(changesOf(document)).toEqual([]);
    expect(status).toBe(0);
  });
});

const IN_PLACE = [
  ['timeout', /timeout: 900/, 'timeout: 800'],
  ['memorySize', /memorySize: \d+/, 'memorySize: 512'],
  ['idleTimeOut', /idleTimeOut: 60/, 'idleTimeOut: 61'],
  ['initTimeout', /type: web/, 'type: web\n  initTimeout: 90'],
  ['description', /type: web/, 'type: web\n  description: An echo.'],
  ['environment.LEVEL', /type: web/, 'type: web\n  environment: { variables: { LEVEL: debug } }'],
] as const;

const BY_REPLACEMENT = [
  ['runtime', 'function/runtime-change', /runtime: .*/, 'runtime: CustomRuntime'],
  ['functionName', 'function/name-change', /\n {2}name: echo-node/, '\n  name: echo-two'],
  ['namespace', 'function/namespace-change', /type: web/, 'type: web\n  namespace: other'],
  ['protocolType', 'ws/protocol-change', /protocolType: WS\n(.*\n)*?.*idleTimeOut: 60\n/, '\n'],
  [
    'type',
    'function/type-change',
    /type: web\n((?:.*\n)*?)( *)protocolType: WS\n(?:.*\n)*/,
    'type: event\n$1$2handler: index.main\n',
  ],
] as const;

describe('after a deploy', () => {
  test.each(IN_PLACE)('a change of %s is exactly that, in place', async (field, from, to) => {
    const folder = copyOf('echo-node');
    await deploy(folder);
    edit(folder, from, to);
    const planned = await plan(folder);
    expect(planned.status).toBe(4);
    const [change, ...others] = changesOf(planned.document);
    expect(others).toEqual([]);
    expect(change?.action).toBe('update');
    expect(change?.differences).toEqual([expect.objectContaining({ field, effect: 'in place' })]);
    expect((await deploy(folder)).status).toBe(0);
    expect(changesOf((await plan(folder)).document)).toEqual([]);
  });

  test('a change of the code is exactly that', async () => {
    const folder = copyOf('echo-node');
    await deploy(folder);
    writeFileSync(join(folder, 'src/new.txt'), 'new');
    const [change] = changesOf((await plan(folder)).document);
    expect(change?.differences.map(({ field }) => field)).toEqual(['codeSha256']);
    await deploy(folder);
    expect(changesOf((await plan(folder)).document)).toEqual([]);
  });

  test('a change of the URL is exactly that, in place', async () => {
    const folder = copyOf('echo-node');
    await deploy(folder);
    edit(folder, 'authType: NONE', 'authType: CAM');
    const changes = changesOf((await plan(folder)).document);
    expect(changes.map(({ kind, action }) => `${action} ${kind}`)).toEqual(['update trigger']);
    expect(changes[0]?.differences.map(({ field }) => field)).toEqual(['authType']);
    await deploy(folder);
    expect(changesOf((await plan(folder)).document)).toEqual([]);
  });

  test.each(BY_REPLACEMENT)(
    'a change of %s is a replacement, says %s, and needs approval',
    async (field, reason, from, to) => {
      const folder = copyOf('echo-node');
      await deploy(folder);
      edit(folder, from, to);

      const change = changesOf((await plan(folder)).document).find(
        ({ kind }) => kind === 'function',
      );
      expect(change?.action).toBe('replace');
      expect(change?.reasons.map(({ code }) => code)).toContain(reason);
      expect(change?.differences).toContainEqual(
        expect.objectContaining({ field, effect: 'by replacement' }),
      );

      const refused = await deploy(folder);
      expect([refused.status, refused.document.outcome]).toEqual([5, 'refused']);
      const rehearsed = await scfWsJson(['deploy', '--dry-run'], { folder });
      expect(rehearsed.status).toBe(5);

      const approved = await deploy(folder, '--allow-replace');
      expect([approved.status, approved.document.outcome]).toEqual([0, 'done']);
      expect(changesOf((await plan(folder)).document)).toEqual([]);
    },
  );

  test('a removal needs approval, and leaves nothing', async () => {
    const folder = copyOf('echo-node');
    await deploy(folder);
    const refused = await scfWs(['remove', '--target', 'local'], { folder });
    expect(refused.status).toBe(5);
    expect(changesOf((await plan(folder)).document)).toEqual([]);
    const removed = await scfWsJson(['remove', '--target', 'local', '--yes'], { folder });
    expect([removed.status, removed.document.outcome]).toEqual([0, 'done']);
    const again = changesOf((await plan(folder)).document);
    expect(again.map(({ action }) => action)).toEqual(['create', 'create']);
  });

  test('variables that the file does not speak of stay', async () => {
    const folder = copyOf('echo-node');
    edit(folder, /type: web/, 'type: web\n  environment: { variables: { KEEP: me } }');
    await deploy(folder);
    edit(folder, /\n {2}environment: .*/, '');
    expect(changesOf((await plan(folder)).document)).toEqual([]);
  });

  test('the value of a variable is nowhere in what is printed', async () => {
    const folder = copyOf('echo-node');
    await deploy(folder);
    edit(folder, /type: web/, 'type: web\n  environment: { variables: { TOKEN: canary-value } }');
    const { document } = await plan(folder);
    expect(JSON.stringify(document)).not.toContain('canary-value');
    const shown = await scfWs(['deploy', '--target', 'local', '--verbose'], { folder });
    expect(shown.status).toBe(0);
    expect(shown.stdout + shown.stderr).not.toContain('canary-value');
  });
});
