import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUCKET, cosOf, REGION } from '../emulator/object-store/client.ts';
import { bootstrapZip } from '../emulator/support/zip.ts';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { edit, standingTarget } from '../support/standing-target.ts';

const FILE = `component: scf
name: chat
inputs:
  name: chat
  src: { bucket: code, object: chat-1.zip }
  type: web
  runtime: Nodejs18.15
  timeout: 60
  events:
    - http: { parameters: { netConfig: { enableExtranet: true } } }
`;
const LOCAL = ['--target', 'local'];

test('code that lies in COS is deployed from there, changed and imported', async () => {
  const target = await standingTarget({ 'serverless.yml': FILE });
  const { folder } = target;
  const cos = cosOf(JSON.parse(readFileSync(join(folder, '.scf-ws/local/endpoint.json'), 'utf8')));
  const place = { Bucket: BUCKET, Region: REGION };
  await cos.putBucket(place);
  for (const version of ['1', '2']) {
    const Body = await bootstrapZip(`#!/bin/sh\n${version}\n`);
    await cos.putObject({ ...place, Key: `chat-${version}.zip`, Body });
  }
  const deploy = () => scfWsJson(['deploy', ...LOCAL], { folder });
  const plan = () => scfWsJson(['plan', '--detailed-exitcode', ...LOCAL], { folder });

  expect((await deploy()).status).toBe(0);
  expect((await plan()).status).toBe(0);
  edit(target, 'chat-1.zip', 'chat-2.zip');
  const { document } = await plan();
  const [change] = document.changes;
  expect(change.differences.map(({ field }: { field: string }) => field)).toEqual(['codeObject']);
  expect((await deploy()).status).toBe(0);
  expect((await plan()).status).toBe(0);

  const { status } = await scfWs(['import', 'chat', '--yes', ...LOCAL], { folder });
  expect(status).toBe(0);
  const text = readFileSync(join(folder, 'serverless.yml'), 'utf8');
  expect(text).toContain('src:\n    bucket: code\n    object: chat-2.zip\n');
  expect((await plan()).status).toBe(0);
});
