import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LogReader } from '../../src/emulator/logs/log-reader.ts';
import type { LogRecord } from '../../src/emulator/logs/log-record.ts';
import { LogWriter } from '../../src/emulator/logs/log-writer.ts';
import type { Event } from '../../src/events.ts';
import { nodeFiles } from '../../src/host/files.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clientOf, codeOf, openLocalTarget, untilStatus } from './support/local-target.ts';
import { chat } from './support/requests.ts';

const line = (text: string, requestId = 'a'): LogRecord => ({
  at: 1_000,
  ...{ kind: 'function-output', function: 'chat', namespace: 'default' },
  ...{ requestId, stream: 'stdout', text },
});

const textsOf = (records: Iterable<LogRecord>): unknown[] =>
  [...records].map((record) => record.kind === 'function-output' && record.text);

const open = (changes: { mostBytes?: number; mostFiles?: number; folder?: string } = {}) => {
  const folder = changes.folder ?? join(temporaryFolder(), 'logs');
  const clock = new FakeClock();
  const told: Event[] = [];
  const emit = (event: Event) => void told.push(event);
  const writer = new LogWriter({ clock, files: nodeFiles, emit, ...changes, folder });
  return { clock, folder, told, writer, reader: new LogReader(folder, nodeFiles) };
};

describe('what functions log', () => {
  test('is written together, a moment later', () => {
    const { clock, folder, reader, writer } = open();
    writer.write(line('one'));
    writer.write(line('two'));
    expect(textsOf(reader.read())).toEqual([]);
    clock.advance(1_000);
    expect(textsOf(reader.read())).toEqual(['one', 'two']);
    expect(textsOf(reader.read())).toEqual([]);
    expect(statSync(join(folder, '00000001.ndjson')).mode & 0o777).toBe(0o600);
  });

  test('is written at once where much of it waits', () => {
    const { reader, writer } = open();
    writer.write(line('x'.repeat(300_000)));
    expect(textsOf(reader.read())).toHaveLength(1);
  });

  test('is written when the local target ends', () => {
    const { reader, writer } = open();
    writer.write(line('last words'));
    writer.close();
    expect(textsOf(reader.read())).toEqual(['last words']);
  });

  test('takes no more room than it may: the oldest file goes', () => {
    const { folder, writer } = open({ mostBytes: 500, mostFiles: 3 });
    for (let number = 0; number < 100; number += 1) {
      writer.write(line(String(number)));
      writer.flush();
    }
    const names = readdirSync(folder);
    expect(names).toHaveLength(3);
    for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(500);
    const kept = textsOf(new LogReader(folder, nodeFiles).read());
    expect(kept.at(-1)).toBe('99');
    expect(kept).toEqual(kept.map((_, index) => String(100 - kept.length + index)));
  });

  test('is read on from file to file, each line once', () => {
    const { reader, writer } = open({ mostBytes: 300 });
    const read: unknown[] = [];
    for (let number = 0; number < 20; number += 1) {
      writer.write(line(String(number)));
      writer.flush();
      read.push(...textsOf(reader.read()));
    }
    expect(read).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
  });

  test('goes on in a new file; a line that a crash cut off is left out', () => {
    const first = open();
    first.writer.write(line('whole'));
    first.writer.close();
    const path = join(first.folder, '00000001.ndjson');
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"at":1,"kind":"function-ou`);
    const second = open({ folder: first.folder });
    second.writer.write(line('later'));
    second.writer.close();
    expect(textsOf(first.reader.read())).toEqual(['whole', 'later']);
  });

  test('is given up, with a note, where the disk takes nothing', () => {
    const folder = join(temporaryFolder({ file: '' }), 'file', 'logs');
    const { told, writer } = open({ folder });
    for (const text of ['one', 'two']) {
      writer.write(line(text));
      writer.flush();
    }
    expect(told).toMatchObject([{ kind: 'note-made' }]);
  });
});

describe('GetFunctionLogs', () => {
  const logged = async () => {
    const target = await openLocalTarget();
    const client = clientOf(target);
    await client.CreateFunction(await chat());
    await untilStatus(client, 'chat', 'Active');
    const { emit } = target.needs;
    const place = { function: 'chat', namespace: 'default' };
    const say = (requestId: string, text: string) =>
      emit({ kind: 'function-output', ...place, requestId, stream: 'stdout', text });
    say('first', 'hello');
    say('second', 'good morning');
    say('first', 'bye');
    emit({
      ...{ kind: 'connection-closed', ...place, requestId: 'first', status: 433 },
      ...{ cause: 'executionTimeout', closeCode: 1006, by: 'platform' },
      ...{ durationMilliseconds: 12, messages: { up: 0, down: 0 }, bytes: { up: 0, down: 0 } },
    });
    return client;
  };

  test('gives what each connection has logged', async () => {
    const client = await logged();
    const { Data, TotalCount } = await client.GetFunctionLogs({
      ...{ FunctionName: 'chat', Order: 'asc' },
    });
    expect(TotalCount).toBe(2);
    expect(Data).toMatchObject([
      { RequestId: 'first', Log: 'hello\nbye\n', RetCode: 1, InvokeFinished: 1, Duration: 12 },
      { RequestId: 'second', Log: 'good morning\n', RetCode: 2, InvokeFinished: 0 },
    ]);
  });

  test.each([
    [{ FunctionRequestId: 'second' }, ['second']],
    [{ Filter: { RetCode: 'TimeLimitExceeded' } }, ['first']],
    [{ Filter: { RetCode: 'is0' } }, []],
    [{ StartTime: '2000-01-01 00:00:00', EndTime: '2000-01-02 00:00:00' }, []],
    [{ OrderBy: 'duration', Order: 'desc', Limit: 1 }, ['first']],
    [{ Namespace: 'other', FunctionName: '' }, []],
  ])('finds %j', async (asked, ids) => {
    const client = await logged();
    const { Data } = await client.GetFunctionLogs({ FunctionName: 'chat', ...asked });
    expect(Data?.map(({ RequestId }) => RequestId)).toEqual(ids);
  });

  test('refuses a time that is none', async () => {
    const client = await logged();
    const asked = client.GetFunctionLogs({ FunctionName: 'chat', StartTime: 'yesterday' });
    expect(await codeOf(asked)).toBe('InvalidParameterValue');
  });
});
