import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importedFile } from '../../src/operations/imported/file-text.ts';
import { readEventTriggers } from '../../src/resources/event-trigger/read.ts';
import { readFunction } from '../../src/resources/function/read.ts';
import { readTriggers } from '../../src/resources/trigger/read.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { componentText, inputs } from './configurations.ts';
import { openDeployment } from './deployment.ts';

const numRuns = Number(process.env['LAWS_RUNS'] ?? 12);

const project = () =>
  temporaryFolder({ 'src/scf_bootstrap': ['#!/bin/bash\nexec ./server\n', 0o755] });

/** The file that an import of the function would write. */
const imported = async (control: Awaited<ReturnType<typeof openDeployment>>['control']) => {
  const name = { functionName: 'chat', namespace: 'default' };
  const fn = await readFunction(name, control);
  if (!fn) throw new Error('It was not deployed.');
  const urls = await readTriggers(name, control);
  const others = await readEventTriggers(name, control);
  const live = { fn, urls, others, region: control.region };
  const language = fn.timeout % 2 === 0 ? 'en' : 'zh';
  return { ...importedFile(live, { withSecrets: false, language }), fn };
};

test(
  'imported after a deploy, a configuration leaves nothing to change',
  async () => {
    const { control, deploy, isDone } = await openDeployment(project());
    await fc.assert(
      fc.asyncProperty(inputs, async (fields) => {
        await deploy(componentText(fields), { prune: true });
        const { text, variables, fn } = await imported(control);
        const environment = Object.fromEntries(
          variables.map((name) => [name, fn.environment?.[name] ?? '']),
        );
        expect([text, await isDone(text, { environment, prune: true })]).toEqual([text, true]);
      }),
      { numRuns },
    );
  },
  20_000 + numRuns * 2000,
);

const SECRETS = {
  DB_PASSWORD: 'canary-one-two',
  PLAIN: 'AKIDcanarycanarycanarycanarycanary123',
  ADDRESS: 'postgres://me:canary123456@host/db',
  ANSWER: 'canary $' + '{name}',
};

test('no secret is in an imported file, and all come from the environment', async () => {
  const { control, deploy, isDone } = await openDeployment(project());
  const environment = { ...SECRETS, LEVEL: 'info', TOKEN_LIMIT: 'true' };
  const variables = Object.fromEntries(
    Object.keys(environment).map((name) => [name, `\${env:${name}}`]),
  );
  const base = { name: 'chat', src: './src', type: 'web', runtime: 'Nodejs18.15', timeout: 60 };
  await deploy(componentText({ ...base, environment: { variables } }), { environment });
  const { text, variables: needed } = await imported(control);
  expect(text).not.toContain('canary');
  expect(text).toContain('LEVEL: info');
  expect(needed).toEqual(Object.keys(SECRETS).sort());
  expect(await isDone(text, { environment: SECRETS })).toBe(true);
});
