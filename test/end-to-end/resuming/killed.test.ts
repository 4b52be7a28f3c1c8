import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { say } from '../../../src/language/text.ts';
import { ofKind } from '../../support/operation.ts';
import {
  hurried,
  type JournalLine,
  journalsOf,
  type StandingTarget,
  startCommand,
} from '../../support/standing-target.ts';
import {
  isLong,
  isWrite,
  liveAfterwards,
  liveOn,
  nothingLeft,
  stageFor,
  UNDERTAKINGS,
  type UndertakingName,
} from '../../support/undertakings.ts';

/** Long enough for whoever comes next to find the platform still at work. */
const TRANSITION = 150;

/** A call by its place: how often it looks whether a function is ready is not the same each time. */
interface Place {
  readonly action: string;
  readonly writesBefore: number;
  /** Counted from 1. */
  readonly callsSince: number;
}

/** A write is the same one however often was looked before it. */
const isSame = (one: Place, other: Place): boolean =>
  one.action === other.action &&
  one.writesBefore === other.writesBefore &&
  (isWrite(one.action) || one.callsSince === other.callsSince);

const placesIn = (calls: readonly string[]): readonly Place[] =>
  calls.map((action, index) => {
    const before = calls.slice(0, index);
    const callsSince = index - before.findLastIndex(isWrite);
    return { action, writesBefore: before.filter(isWrite).length, callsSince };
  });

/** Runs the command and ends it with SIGKILL at a call: before anything is done, or when it is. */
const killAt = async (
  target: StandingTarget,
  args: readonly string[],
  place: Place,
  drop: 'before' | 'after',
): Promise<boolean> => {
  const child = startCommand(target, ...args);
  let wasKilled = false;
  target.on(() => {
    const here = placesIn(target.calls).at(-1);
    if (wasKilled || !here || !isSame(here, place)) return undefined;
    wasKilled = child.process.kill('SIGKILL');
    return { drop };
  });
  await child.ended;
  return wasKilled;
};

/** The calls that a journal says were sent, and those of them that it has no answer to. */
const sentIn = (journal: readonly JournalLine[]) => {
  const answered = new Set(
    journal.filter(({ event }) => event === 'call-answered').map(({ call }) => call),
  );
  const sent = journal.filter(({ event }) => event === 'call-sent');
  return {
    sent: sent.map(({ action = '' }) => action),
    open: sent.filter(({ call }) => !answered.has(call)).map(({ action = '' }) => action),
  };
};

/** Every write is in the journal before it is sent, and nothing but the last call is open. */
const expectTruth = (target: StandingTarget, seen: readonly string[], met: string): void => {
  const journal = journalsOf(target).at(-1) ?? [];
  const { sent, open } = sentIn(journal);
  expect(sent.filter(isWrite), met).toEqual(seen.filter(isWrite));
  // What comes after the end of a run reads only, and is not written down.
  const isOver = journal.length === 0 || hasEnded(journal);
  expect(open, met).toEqual(isOver ? [] : seen.slice(-1));
};

const hasEnded = (journal: readonly JournalLine[]) =>
  journal.some(({ event }) => event === 'run-ended');

const notesOf = (events: ReturnType<typeof hurried>['events']) =>
  ofKind(events, 'note-made').map(({ note }) => say(note, 'en'));

/** Runs what was killed once more, and once more again: it goes on, and then there is nothing left. */
const expectRecovery = async (
  target: StandingTarget,
  name: UndertakingName,
  live: unknown,
  met: string,
): Promise<void> => {
  const { run } = UNDERTAKINGS[name];
  const wasCutShort = journalsOf(target).some((journal) => !hasEnded(journal));
  target.on(() => undefined);
  const { surroundings, events } = hurried(target);
  expect(await run(surroundings), met).toBe('done');
  expect(await liveOn(target), met).toEqual(live);
  expect(name === 'remove' || (await nothingLeft(target)), met).toBe(true);
  const notes = notesOf(events);
  const tells = (words: string) => notes.some((note) => note.includes(words));
  expect(tells('Its lock is taken over.'), met).toBe(true);
  expect(tells('was interrupted'), met).toBe(wasCutShort);

  const again = hurried(target);
  expect(await run(again.surroundings), met).toBe('done');
  expect(ofKind(again.events, 'step-started'), met).toEqual([]);
  expect(
    notesOf(again.events).filter((note) => note.includes('interrupted')),
    met,
  ).toEqual([]);
};

// The filter of names is complete: they are the keys.
const NAMES = Object.keys(UNDERTAKINGS) as UndertakingName[];
const MOMENTS = ['before', 'after'] as const;

/** Each write at one moment and the next at the other; where there is time, each call at both. */
const momentsOf = ({ action, writesBefore }: Place): readonly (typeof MOMENTS)[number][] => {
  if (isLong) return MOMENTS;
  return isWrite(action) ? [writesBefore % 2 === 0 ? 'after' : 'before'] : [];
};

const killsIn = (calls: readonly string[]) =>
  placesIn(calls).flatMap((place) => momentsOf(place).map((moment) => ({ ...place, moment })));

describe.each(NAMES)('%s', (name) => {
  test('killed at a call, before it is done or after, and run again, ends as if nothing had been', async () => {
    const stage = await stageFor(name, TRANSITION);
    const smooth = await liveAfterwards(stage, name);
    let kills = 0;
    for (const { moment, ...place } of killsIn(smooth.calls)) {
      const target = await stage();
      const met = `${moment} ${JSON.stringify(place)}`;
      const wasKilled = await killAt(target, UNDERTAKINGS[name].args, place, moment);
      // How often it looks whether a function is ready differs, so not every look is met.
      expect(wasKilled || !isWrite(place.action), met).toBe(true);
      if (!wasKilled) continue;
      kills += 1;
      expectTruth(target, [...target.calls], met);
      await expectRecovery(target, name, smooth.live, met);
    }
    if (isLong) console.info(`${name}: ${smooth.calls.length} calls, killed ${kills} times.`);
  }, 600_000);
});

test('no journal holds what was sent or a value of a variable', async () => {
  const stage = await stageFor('create');
  const target = await stage();
  await UNDERTAKINGS.create.run(hurried(target).surroundings);
  const folder = join(target.folder, '.scf-ws/journal');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(texts).toHaveLength(1);
  expect(texts.join()).not.toMatch(/canary-in-a-variable|ZipFile|Authorization/);
});
