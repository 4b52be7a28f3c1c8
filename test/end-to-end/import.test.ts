import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const LOCAL = ['--target', 'local'];
const BOOTSTRAP = '#!/bin/bash\nexec /var/lang/node18/bin/node index.js\n';

const HEAD = 'component: scf\nname: chat\napp: talk\nstage: test\ninputs:\n  name: chat\n';
const FILES: Readonly<Record<string, string>> = {
  'a WebSocket function': `${HEAD}  src: ./src
  type: web
  runtime: Nodejs18.15
  memorySize: 256
  timeout: 900
  protocolType: WS
  protocolParams: { wsParams: { idleTimeOut: 60 } }
  instanceConcurrencyConfig: { enable: true, maxConcurrency: 20 }
  environment: { variables: { LEVEL: "on", GREETING: "say: 'hi' # there" } }
  tags: { team: a }
  events:
    - http:
        parameters:
          netConfig: { enableExtranet: true }
          authType: CAM
          corsConfig: { enable: true, origins: ["https://a.example"], maxAge: 60 }
`,
  'an event function with a timer': `${HEAD}  src: ./src
  type: event
  handler: index.main
  runtime: Python3.10
  timeout: 30
  asyncRunEnable: true
  events:
    - timer:
        parameters:
          name: nightly
          cronExpression: "0 0 4 * * * *"
          enable: true
          argument: '{"a": 1}'
`,
  'a function with all that it can be connected with': `${HEAD}  src: ./src
  namespace: tests
  type: web
  runtime: Nodejs18.15
  description: "两行\\nof: text"
  timeout: 60
  role: talker
  vpcConfig: { vpcId: vpc-a1, subnetId: subnet-a1 }
  publicAccess: false
  layers: [{ name: ws, version: 2 }, { name: log, version: 1 }]
  cls: { logsetId: logset-1, topicId: topic-1 }
  cfs: [{ cfsId: cfs-1, mountInsId: cfs-1, localMountDir: /mnt, remoteMountDir: / }]
  deadLetter: { type: topic, name: lost }
  installDependency: true
  ignoreTriggers: true
`,
  'a function that runs an image': `${HEAD}  image:
    imageUrl: ccr.ccs.tencentyun.com/team/chat:1
    command: node
  type: web
  timeout: 60
  events:
    - http: { parameters: { netConfig: { enableExtranet: true } } }
`,
};

const CODE: Tree = {
  'src/scf_bootstrap': [BOOTSTRAP, 0o755],
  'src/index.js': 'listen(9000);\n',
  'src/lib/deep.js': '// deep\n',
};

/** A project that is deployed, and of which nothing is left here. */
const deployedAndLost = async (text: string): Promise<string> => {
  const folder = temporaryFolder({ ...CODE, 'serverless.yml': text });
  const { status, stderr } = await scfWs(['deploy', ...LOCAL], { folder });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  renameSync(join(folder, 'serverless.yml'), join(folder, 'lost.yml'));
  renameSync(join(folder, 'src'), join(folder, 'lost'));
  return folder;
};

describe.each(Object.entries(FILES))('%s', (_, text) => {
  test('is imported, and then nothing is left to change', async () => {
    const folder = await deployedAndLost(text);
    const where = text.includes('namespace: tests') ? ['--namespace', 'tests'] : [];
    const { status, document } = await scfWsJson(['import', 'chat', ...where, ...LOCAL], {
      folder,
    });
    expect([status, document.remarks]).toEqual([0, []]);
    expect(document).toMatchObject({ target: 'local', file: 'serverless.yml', variables: [] });
    const isImage = text.includes('image:');
    expect(document.code).toBe(isImage ? 'elsewhere' : 'downloaded');
    if (!isImage) {
      expect(readFileSync(join(folder, 'src/lib/deep.js'), 'utf8')).toBe('// deep\n');
      expect(statSync(join(folder, 'src/scf_bootstrap')).mode & 0o777).toBe(0o755);
    }
    const planned = await scfWsJson(['plan', '--detailed-exitcode', ...LOCAL], { folder });
    const found = planned.document.diagnostics.map(({ code }: { code: string }) => code);
    expect(found).toEqual(text.includes('ignoreTriggers') ? ['trigger/url-missing'] : []);
    expect([planned.status, planned.document.summary.keep > 0]).toEqual([0, true]);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });
});

const WITH_SECRETS = FILES['a WebSocket function']?.replace(
  'LEVEL: "on"',
  'API_TOKEN: "${env:API_TOKEN}"',
);
const API_TOKEN = 'b7Qm2Zk9Xw4Rt8Vn5Ls1';

const secretFolder = async (): Promise<string> => {
  const folder = temporaryFolder({ ...CODE, 'serverless.yml': WITH_SECRETS ?? '' });
  const deploy = ['deploy', ...LOCAL];
  expect((await scfWs(deploy, { folder, environment: { API_TOKEN } })).status).toBe(0);
  return folder;
};

test('a secret is asked for by its name, and stands nowhere', async () => {
  const folder = await secretFolder();
  const args = ['import', 'chat', '--yes', ...LOCAL];
  const { stdout, stderr, status } = await scfWs(args, { folder });
  expect([status, stdout]).toEqual([0, expect.stringContaining('API_TOKEN')]);
  const text = readFileSync(join(folder, 'serverless.yml'), 'utf8');
  expect(text).toContain('API_TOKEN: ${env:API_TOKEN}');
  expect(text + stdout + stderr).not.toContain(API_TOKEN);
  const plan = ['plan', '--detailed-exitcode', ...LOCAL];
  expect((await scfWs(plan, { folder })).status).toBe(1);
  expect((await scfWs(plan, { folder, environment: { API_TOKEN } })).status).toBe(0);
});

test('a secret is written when that is asked for, for the owner alone', async () => {
  const folder = await secretFolder();
  const args = ['import', 'chat', '--out', 'whole.yml', '--with-secrets', ...LOCAL];
  const { stdout, stderr } = await scfWs(args, { folder });
  expect(stdout + stderr).not.toContain(API_TOKEN);
  const file = join(folder, 'whole.yml');
  expect(readFileSync(file, 'utf8')).toContain(`API_TOKEN: ${API_TOKEN}`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const plan = ['plan', 'whole.yml', '--detailed-exitcode', ...LOCAL];
  expect((await scfWs(plan, { folder })).status).toBe(0);
});

test('a file that says something else is not overwritten, and code that is there stays', async () => {
  const folder = await deployedAndLost(FILES['a WebSocket function'] ?? '');
  renameSync(join(folder, 'lost'), join(folder, 'src'));
  writeFileSync(join(folder, 'src/index.js'), 'other();\n');
  writeFileSync(join(folder, 'serverless.yml'), 'mine: true\n');
  const refused = await scfWsJson(['import', 'chat', ...LOCAL], { folder });
  expect([refused.status, refused.document.refusal.help]).toEqual([5, expect.any(String)]);
  expect(readFileSync(join(folder, 'serverless.yml'), 'utf8')).toBe('mine: true\n');
  const { status, document } = await scfWsJson(['import', 'chat', '--yes', ...LOCAL], { folder });
  expect([status, document.code]).toEqual([0, 'kept']);
  expect(document.remarks).toEqual([expect.stringContaining('is not the code that is live')]);
  expect(readFileSync(join(folder, 'src/index.js'), 'utf8')).toBe('other();\n');
  expect((await scfWs(['import', 'chat', ...LOCAL], { folder })).status).toBe(0);
});

test('comments are in the language of the user', async () => {
  const folder = await deployedAndLost(FILES['a WebSocket function'] ?? '');
  const { stdout } = await scfWs(['import', 'chat', '--lang', 'zh', ...LOCAL], { folder });
  expect(stdout).toContain('已从本地目标导入 default/chat');
  const comments = readFileSync(join(folder, 'serverless.yml'), 'utf8').match(/^ *#.*/gm) ?? [];
  expect(comments.filter((comment) => !/\p{Script=Han}/u.test(comment))).toEqual([]);
  expect(comments.length).toBeGreaterThan(8);
});

test('of a function that is not there, those that are there are told, and nothing is written', async () => {
  const folder = await deployedAndLost(FILES['a WebSocket function'] ?? '');
  const { status, document } = await scfWsJson(['import', 'chatt', ...LOCAL], { folder });
  expect(status).toBe(2);
  expect(document.refusal.help).toContain('chat');
  expect(existsSync(join(folder, 'serverless.yml'))).toBe(false);
});
