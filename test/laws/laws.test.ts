import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { componentText, inputs, otherTexts } from './configurations.ts';
import { openDeployment, seen } from './deployment.ts';

/** A few in every run of the tests; `LAWS_RUNS=500` when something about deploying has changed. */
const numRuns = Number(process.env['LAWS_RUNS'] ?? 12);
const PATIENCE = 20_000 + numRuns * 2000;

const BOOTSTRAP = '#!/bin/bash\n/var/lang/node18/bin/node index.js\n';
const project = () => temporaryFolder({ 'src/scf_bootstrap': [BOOTSTRAP, 0o755] });

const examples = new URL('../../examples/', import.meta.url).pathname;

describe('deployed and planned again, nothing is left to change', () => {
  test.each(readdirSync(examples))('of the example %s', async (name) => {
    const { deploy, isDone } = await openDeployment(join(examples, name));
    const text = readFileSync(join(examples, name, 'serverless.yml'), 'utf8');
    await deploy(text);
    expect(await isDone(text)).toBe(true);
  });

  test(
    'of any configuration of the component',
    async () => {
      const { deploy, isDone } = await openDeployment(project());
      await fc.assert(
        fc.asyncProperty(inputs, async (fields) => {
          await deploy(componentText(fields));
          expect(await isDone(componentText(fields))).toBe(true);
        }),
        { numRuns },
      );
    },
    PATIENCE,
  );

  test(
    'of any configuration of the other dialects',
    async () => {
      const { deploy, isDone } = await openDeployment(project());
      await fc.assert(
        fc.asyncProperty(otherTexts, async (texts) => {
          for (const [file, text] of texts) {
            await deploy(text, { file });
            expect([file, await isDone(text, { file })]).toEqual([file, true]);
          }
        }),
        { numRuns: Math.ceil(numRuns / 3) },
      );
    },
    PATIENCE,
  );
});

test(
  'a configuration deployed over another is the same as one deployed afresh',
  async () => {
    const folder = project();
    const [changed, fresh] = [await openDeployment(folder), await openDeployment(folder)];
    await fc.assert(
      fc.asyncProperty(inputs, inputs, async (before, after) => {
        await changed.deploy(componentText(before), { prune: true });
        await changed.deploy(componentText(after), { prune: true });
        await fresh.deploy(componentText(after));
        expect(await seen(changed.client, 'chat')).toEqual(await seen(fresh.client, 'chat'));
        await fresh.client.DeleteFunction({ FunctionName: 'chat' });
      }),
      { numRuns },
    );
  },
  PATIENCE,
);
