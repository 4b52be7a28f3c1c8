import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/host.ts';
import { oneThread, workerThreads } from '../../src/host/threads.ts';
import { type CheckTask, checkPart } from '../../src/operations/check/check-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Starts the built command's helper. */
const HELPER = new URL('../../bin/check-worker.cjs', import.meta.url);
const BROKEN = new URL('./there-is-no-such-helper.cjs', import.meta.url);
const COUNT = 200;

const work = () => {
  const names = Array.from({ length: COUNT }, (_, index) => `${index}.yml`);
  const texts = names.map((name, index) => [name, `component: scf\nname: ${index}\nab: 1\n`]);
  const workingFolder = temporaryFolder(Object.fromEntries(texts));
  const host = { ...nodeHost(), environment: {}, workingFolder };
  const task: CheckTask = {
    stage: undefined,
    standardInput: undefined,
    environment: {},
    workingFolder,
    policy: { folder: workingFolder, layers: [{ levels: { 'config/unknown-key': 'info' } }] },
  };
  const doneHere: string[] = [];
  const parts = names.map((name) => [name]);
  const doPart = (files: readonly string[]) => {
    doneHere.push(...files);
    return checkPart(files, task, host);
  };
  return { doneHere, shared: { task, parts, doPart } };
};

describe('shared work', () => {
  test('is the same on several threads as on one', () => {
    const { shared } = work();
    const alone = [...oneThread.share(shared)];
    expect(alone.flat().filter(({ kind }) => kind === 'file-read')).toHaveLength(COUNT);
    const severities = alone
      .flat()
      .flatMap((event) => (event.kind === 'diagnostic-reported' ? event.diagnostic.severity : []));
    expect(new Set(severities)).toEqual(new Set(['info', 'error']));
    expect([...workerThreads(HELPER, () => 3).share(shared)]).toEqual(alone);
  });

  test('is done here where no helper starts, and where no core is idle', () => {
    for (const threads of [workerThreads(BROKEN, () => 3), workerThreads(HELPER, () => 0)]) {
      const { shared, doneHere } = work();
      expect([...threads.share(shared)]).toHaveLength(COUNT);
      expect(doneHere).toHaveLength(COUNT);
    }
  });

  test('without parts is done at once', () => {
    const { shared } = work();
    expect([...workerThreads(HELPER, () => 3).share({ ...shared, parts: [] })]).toEqual([]);
  });
});
