import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../src/config/edit.ts';
import { load } from '../../src/config/load.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkText } from '../support/check-text.ts';
import {
  bytesOf,
  everyVariable as environment,
  hasCorpus,
  READ_DIALECTS,
  readAs,
  realFiles,
} from '../support/real-files.ts';

interface Case {
  readonly file: string;
  readonly text: string;
}

const originals: readonly Case[] = realFiles
  .filter(({ dialect, isYaml }) => isYaml && READ_DIALECTS.has(dialect))
  .map((real) => ({ file: readAs(real), text: new TextDecoder().decode(bytesOf(real)) }));

const WEB = /^( *)(["']?)type\2:[ \t]*(["']?)web\3/gim;

/** One mistake each, made wherever a file has room for it. */
const MISTAKES: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  'a key in other letters': (text) => text.replace(/memorySize/g, 'memorysize'),
  'a key with a slip': (text) => text.replace(/\bruntime\b(?=["']?:)/g, 'runtme'),
  'memory between two sizes': (text) => text.replace(/(memorySize["']?:[ \t]*)\d+/g, '$1200'),
  'a type in other words': (text) => text.replace(WEB, '$1$2type$2: $3HTTP$3'),
  'a protocol in other words': (text) =>
    text.replace(WEB, '$&\n$1protocolType: "wss" # how it speaks\n$1timeout: 900'),
  'sockets without a type': (text) => text.replace(WEB, '$1protocolType: WS'),
  'sockets without a protocol': (text) =>
    text.replace(WEB, '$&\n$1protocolParams: # how\n$1  wsParams:\n$1    idleTimeOut: 60'),
  'an idle timeout that is too long': (text) =>
    text
      .replace(/^ *timeout: .*\n/gm, '')
      .replace(WEB, '$&\n$1timeout: 30 # short\n$1protocolType: WS'),
  'words of an older YAML': (text) => text.replace(/\btrue\b/g, 'on'),
  'numbers of an older YAML': (text) => text.replace(/: 128\b/g, ': 0200'),
  'remarks among what is replaced': (text) =>
    text.replace(/^( *)(- )?apigw:.*\n/gm, '$&$1    # first\n'),
};

const remarksOf = ({ file, text }: Case): readonly string[] =>
  load(file, new TextEncoder().encode(text), { stage: undefined, environment }).comments.map(
    (comment) => comment.text.trim(),
  );

const identity = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;
const codeCounts = (found: readonly Diagnostic[]) =>
  found.filter(({ code }) => code.startsWith('config/')).length;

/** Leaves of a file by their paths. */
const leavesOf = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${path}/${key}`))
    : [`${path}=${JSON.stringify(value)}`];

const changedLeaves = (before: string, after: string): number => {
  const [old, fresh] = [leavesOf(parse(before)), leavesOf(parse(after))];
  const gone = old.filter((leaf) => !fresh.includes(leaf)).length;
  return Math.max(gone, fresh.filter((leaf) => !old.includes(leaf)).length);
};

const tryFix = (before: Case, diagnostic: Diagnostic): void => {
  const { file, text } = before;
  const edits = diagnostic.fix?.edits ?? [];
  const fixed = applyEdits(text, edits);
  const name = `${file} ${identity(diagnostic)}\n${fixed}`;
  const found = checkText(fixed, { file, environment });
  expect(found.map(identity), name).not.toContain(identity(diagnostic));
  expect(codeCounts(found), name).toBeLessThanOrEqual(
    codeCounts(checkText(text, { file, environment })),
  );
  expect([...remarksOf({ file, text: fixed })].sort(), name).toEqual([...remarksOf(before)].sort());
  const isCrlf = text.includes('\r\n');
  expect(/(?<!\r)\n/.test(fixed), name).toBe(!isCrlf);
  // What a trigger of a gateway says goes as a whole, and what a renamed key holds moves with it.
  if (
    diagnostic.code !== 'trigger/api-gateway-retired' &&
    diagnostic.code !== 'config/unknown-key'
  ) {
    expect(changedLeaves(text, fixed), name).toBeLessThanOrEqual(1);
  }
};

/** Every file in which a mistake can be made, with it. */
const filesWith = (mistake: string, lineEnd: string): readonly Case[] =>
  originals.flatMap(({ file, text }) => {
    const wrong = MISTAKES[mistake]?.(text.replaceAll('\r\n', '\n')) ?? text;
    // JSON has no remarks.
    const isMade =
      (wrong !== text || mistake === 'none') && !(file.endsWith('.json') && /#/.test(wrong));
    return isMade ? [{ file, text: wrong.replaceAll('\n', lineEnd) }] : [];
  });

const fixable = ({ file, text }: Case): readonly Diagnostic[] =>
  checkText(text, { file, environment }).filter(({ fix }) => fix);

describe.skipIf(!hasCorpus)('a fix in a real file', () => {
  const names = Object.keys(MISTAKES);
  const cases = names.flatMap((mistake) => [
    [mistake, 'LF', '\n'] as const,
    [mistake, 'CRLF', '\r\n'] as const,
  ]);

  test.each(cases)(
    'with %s and %s changes what is wrong, and no remark or line end',
    (mistake, _, lineEnd) => {
      for (const real of filesWith(mistake, lineEnd)) {
        for (const diagnostic of fixable(real)) tryFix(real, diagnostic);
      }
    },
  );

  test('is made for every rule that files alone can break, and often', () => {
    const made = names.flatMap((mistake) => filesWith(mistake, '\n').flatMap(fixable));
    expect(made.length).toBeGreaterThan(300);
    expect([...new Set(made.map(({ code }) => code))].sort()).toEqual([
      'config/unknown-key',
      'config/yaml-1-1-ambiguity',
      'function/memory-size',
      'function/type-not-recognised',
      'trigger/api-gateway-retired',
      'ws/idle-timeout-exceeds-timeout',
      'ws/needs-web-type',
      'ws/params-without-protocol',
      'ws/protocol-not-recognised',
    ]);
  });
});
