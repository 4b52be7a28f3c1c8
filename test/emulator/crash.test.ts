import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startChild } from './support/emulator-child.ts';
import { type Client, clientOf, openLocalTarget } from './support/local-target.ts';
import { bootstrapZip } from './support/zip.ts';

const ROUNDS = 6;
const WRITERS = 4;

/** What a client was told, by function: the description that was acknowledged last. */
type Acknowledged = Map<string, string>;

/** Writes until the line breaks. Each writer has functions of its own, so its last word counts. */
const writeUntilCut = async (
  client: Client,
  writer: string,
  acknowledged: Acknowledged,
  wrote: () => void,
): Promise<void> => {
  try {
    for (let turn = 0; ; turn += 1) {
      const name = `${writer}-${turn}`;
      const zip = await bootstrapZip(`#!/bin/bash\n# ${name}\n`);
      const Code = { ZipFile: zip.toString('base64') };
      await client.CreateFunction({ FunctionName: name, Description: 'created', Code });
      acknowledged.set(name, 'created');
      wrote();
      await client.UpdateFunctionConfiguration({ FunctionName: name, Description: 'updated' });
      acknowledged.set(name, 'updated');
      wrote();
    }
  } catch (error) {
    // An error without a code is a line that broke: it was killed in the middle of a request.
    if (error instanceof Error && 'code' in error && error.code) throw error;
  }
};

/** The functions that are there, and whether each is whole: its description and its code. */
const found = async (folder: string): Promise<Map<string, string | undefined>> => {
  const target = await openLocalTarget({ folder });
  const listed = await clientOf(target).ListFunctions({ Limit: 1000 });
  const all = (listed.Functions ?? []).map((fn): [string, string | undefined] => {
    const name = fn.FunctionName ?? '';
    const { codeFolder = '' } = target.needs.directory.find('default', name) ?? {};
    expect(existsSync(join(codeFolder, 'index.js'))).toBe(true);
    return [name, fn.Description];
  });
  await target.close();
  return new Map(all);
};

test('whenever the emulator is killed, every write that was acknowledged is there', async () => {
  const folder = temporaryFolder();
  const acknowledged: Acknowledged = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = await startChild(folder);
    if (child.said.refused !== undefined) throw new Error(child.said.refused);
    const client = clientOf(child.said);
    let left = 1 + Math.floor(Math.random() * 40);
    const countDown = () => {
      left -= 1;
      if (left === 0) void child.kill();
    };
    const writers = Array.from({ length: WRITERS }, (_, index) =>
      writeUntilCut(client, `w${round}${index}`, acknowledged, countDown),
    );
    await Promise.all(writers);
    await child.kill();
    const there = await found(folder);
    for (const [name, description] of acknowledged) {
      // An update that was not acknowledged may have happened nevertheless.
      const allowed = description === 'created' ? ['created', 'updated'] : ['updated'];
      expect(allowed, name).toContain(there.get(name));
    }
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
}, 60_000);
