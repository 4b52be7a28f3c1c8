import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ValidateRequest, validate } from '../../src/operations/check/validate.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { pretty } from '../../src/reporters/pretty/index.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { report } from '../support/report.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

/** Nobody may see any of these. */
const RANDOM = 'h4Wp8Nc2Lf6Tz3Jd9Gq5';
const PASSWORD = 'Correct-Horse-7';
const KEY_ID = `AKID${'z8Kq3Wn5Rt7Yv2Bx4Mc6'.repeat(2).slice(0, 32)}`;
const ADDRESS_PASSWORD = 'pAss9word7x';
const PEM = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';
const OF_ENVIRONMENT = 'hunter2-of-the-shell';
const OF_FILE = 'hunter3-of-the-file';
const LONG = 'q9'.repeat(50);
const OF_SCRIPT = 'ghp_0123456789abcdefghijABCDEFGHIJ456789';

const FILE = `component: scf
name: chat
inputs:
  name: chat
  src: ./src
  type: web
  runtime: Nodejs18.15
  timeout: \${env:DB_PASSWORD}
  memorySize: \${env:API_TOKEN}
  publicAccess: \${env:LONG_KEY}
  description: { token: ${RANDOM}, other: 1 }
  protocolType: WSS
  environment:
    variables:
      SECRET_KEY: ${RANDOM}
      1BAD_PASSWORD: '${PASSWORD}'
      ID: ${KEY_ID}
      database: mysql://root:${ADDRESS_PASSWORD}@10.0.0.1/db
      SECRET_TOKEN: 0o755${RANDOM}
      PRIVATE_KEY: |
        -----BEGIN RSA PRIVATE KEY-----
        ${PEM}
        -----END RSA PRIVATE KEY-----
`;

const SCRIPT = `#!/bin/bash\nexport GITHUB=${OF_SCRIPT}; export PORT=8080; node index.js --port 8080\n`;

const TREE: Tree = {
  'serverless.yml': FILE,
  '.env': `API_TOKEN=${OF_FILE}\n`,
  'src/scf_bootstrap': [SCRIPT, 0o644],
};
const CANARIES = [
  RANDOM,
  PASSWORD,
  KEY_ID,
  ADDRESS_PASSWORD,
  PEM,
  OF_ENVIRONMENT,
  OF_FILE,
  LONG.slice(0, 20),
  OF_SCRIPT,
];
const ENVIRONMENT = { DB_PASSWORD: OF_ENVIRONMENT, LONG_KEY: LONG };

const eventsOf = (request: Partial<ValidateRequest>, tree = TREE) => {
  const { surroundings, events } = surroundingsIn(temporaryFolder(tree), ENVIRONMENT);
  validate({ files: [], stage: undefined, ...request }, surroundings);
  return events;
};

const REQUESTS: Readonly<Record<string, Partial<ValidateRequest>>> = {
  'a check': {},
  'a check with fixes': { fix: 'unsafe' },
  'fixes that are only shown': { fix: 'unsafe', isDryRun: true },
};

describe.each(Object.entries(REQUESTS))('%s', (_, request) => {
  test('finds enough for secrets to come up', () => {
    const codes = eventsOf(request).flatMap((event) =>
      event.kind === 'diagnostic-reported' ? event.diagnostic.code : [],
    );
    expect(codes).toContain('function/secret-in-file');
    expect(codes.filter((code) => code === 'config/wrong-type').length).toBeGreaterThan(2);
  });

  test.each(REPORTERS.map((kind) => [kind.name, kind] as const))(
    'is told by %s without any',
    (_name, kind) => {
      const events = eventsOf(request);
      for (const language of ['en', 'zh'] as const) {
        const { written, remarked } = report(kind, events, { language, detail: 'verbose' });
        const shown = CANARIES.filter((canary) => `${written}${remarked}`.includes(canary));
        expect(shown).toEqual([]);
      }
    },
  );
});

test('a file that is no YAML shows no secret in the line that is wrong', () => {
  const events = eventsOf(
    {},
    { 'serverless.yml': `a: 1\n  SECRET_KEY: ${RANDOM}\nb: "SECRET_KEY: ${RANDOM}\n` },
  );
  const told = REPORTERS.map((kind) => report(kind, events).written).join('\n');
  expect(told).toContain('config/yaml-syntax');
  expect(told).not.toContain(RANDOM);
});

test('a mark stays under the value that it means', () => {
  const events = eventsOf({});
  const { written } = report(pretty, events);
  const mask = '*'.repeat(RANDOM.length);
  expect(written).toContain(`SECRET_KEY: ${mask}\n`);
  expect(written).toMatch(new RegExp(`\\| {19}\\^{${RANDOM.length}}\\n`));
});

test('names and words are no secrets, though a name says so', () => {
  const text = FILE.replace('protocolType: WSS', 'protocolType: WSS # tokenizer: production');
  const events = eventsOf({}, { ...TREE, 'serverless.yml': text });
  const read = events.find(
    (event) => event.kind === 'file-read' && event.file === 'serverless.yml',
  );
  expect(read).toMatchObject({ text: expect.stringContaining('tokenizer: production') });
});

test('a patch leaves out the lines around it that hold a secret, and can be applied', () => {
  const text = `component: scf\nname: chat\ninputs:\n  environment:\n    variables:\n      SECRET_KEY: ${RANDOM}\n  memorysize: 256\n  src: ./src\n  type: event\n`;
  const folder = temporaryFolder({ 'serverless.yml': text, 'src/index.js': '' });
  const { surroundings, events } = surroundingsIn(folder);
  validate({ files: [], stage: undefined, fix: 'safe', isDryRun: true }, surroundings);
  const patch = ofKind(events, 'patch-made')[0]?.patch ?? '';
  expect(patch).not.toContain('SECRET_KEY');
  execFileSync('git', ['apply', '-'], { cwd: folder, input: patch });
  expect(readFileSync(join(folder, 'serverless.yml'), 'utf8')).toBe(
    text.replace('memorysize', 'memorySize'),
  );
});
