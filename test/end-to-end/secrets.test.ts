import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scfWs } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** One for each place that a secret can come from. */
const CANARIES = {
  written: 'canary-Zk4Wq81-written',
  rotated: 'canary-Zk4Wq81-rotated',
  filled: 'canary-Zk4Wq81-filled',
  secretId: 'AKIDcanaryZk4Wq81secretidsecretid00',
  secretKey: 'canaryZk4Wq81secretkeysecretkey0',
  token: 'canary-Zk4Wq81-session-token',
} as const;

const IGNORED = '# scf-ws-ignore function/secret-in-file: planted, to see that it is not told\n';

const yaml = (secret: string, more = ''): string => `component: scf
name: chat
inputs:
  name: chat
  src: ./src
  type: web
  runtime: Nodejs18.15
  timeout: 900
  protocolType: WS
  environment:
    variables: { DATABASE_PASSWORD: ${secret}, API_TOKEN: "\${env:CANARY_TOKEN}"${more} }
  events:
    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }
`;

const environment = {
  CANARY_TOKEN: CANARIES.filled,
  TENCENTCLOUD_SECRET_ID: CANARIES.secretId,
  TENCENTCLOUD_SECRET_KEY: CANARIES.secretKey,
  TENCENTCLOUD_TOKEN: CANARIES.token,
};

const REPORTERS = [
  'json',
  'ndjson',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'agent',
  'markdown',
];

/** Every file of a folder but the file itself, its code, and the store of the local target. */
const artefactsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(join('.scf-ws', 'local')))
    .filter((path) => !path.endsWith('serverless.yml'));

/** Runs commands in a folder with every reporter, and keeps all that they told and left there. */
const listenIn = (folder: string) => {
  const told: string[] = [];
  const reports = REPORTERS.flatMap((name) => ['--reporter', `${name}=report.${name}`]);
  const run = async (...args: string[]) => {
    const all = [...args, '--verbose', '--reporter', 'pretty', ...reports];
    const { status, stdout, stderr } = await scfWs(all, { folder, environment });
    const files = artefactsIn(folder).map((path) => readFileSync(path, 'utf8'));
    told.push(`${args.join(' ')}\n${stdout}\n${stderr}`, ...files);
    return status;
  };
  return { told, run };
};

/** Where a secret stands in a text, with what stands before it; as it is, or in base64. */
const leaksIn = (text: string): readonly string[] =>
  Object.entries(CANARIES)
    .flatMap(([name, secret]) => [
      { name, form: secret },
      { name, form: Buffer.from(secret).toString('base64').replace(/=+$/, '') },
    ])
    .filter(({ form }) => text.includes(form))
    .map(({ name, form }) => `${name}: ${text.slice(0, text.indexOf(form)).slice(-200)}`);

describe('a secret', () => {
  test('is in no artefact of the whole path, whatever reports it', async () => {
    const folder = temporaryFolder({
      'serverless.yml': yaml(CANARIES.written),
      'src/scf_bootstrap': ['#!/bin/bash\nexec ./server\n', 0o755],
    });
    const write = (text: string) => writeFileSync(join(folder, 'serverless.yml'), text);
    const { told, run } = listenIn(folder);
    const local = ['--target', 'local'];
    expect(await run('validate')).toBe(1);
    write(IGNORED + yaml(CANARIES.written));
    expect(await run('validate')).toBe(0);
    expect(await run('plan', ...local, '--out', 'plan.json')).toBe(0);
    expect(await run('deploy', '--plan', 'plan.json')).toBe(0);
    write(IGNORED + yaml(CANARIES.rotated));
    expect(await run('plan', ...local, '--out', 'plan.json')).toBe(0);
    expect(await run('deploy', '--dry-run')).toBe(0);
    write(IGNORED + yaml(CANARIES.rotated, ', EMPTY: ""'));
    expect(await run('deploy', ...local)).toBe(3);
    expect(await run('remove', ...local, '--yes')).toBe(0);

    // What is searched is what was meant to be: a plan, a journal, and what was deployed.
    expect(existsSync(join(folder, 'plan.json'))).toBe(true);
    const places = artefactsIn(folder).join('\n');
    for (const part of ['journal', 'last-deploy', 'report.sarif']) expect(places).toContain(part);
    const all = told.join('\n');
    expect(all).toContain('DATABASE_PASSWORD');
    expect(leaksIn(all)).toEqual([]);
  });
});
