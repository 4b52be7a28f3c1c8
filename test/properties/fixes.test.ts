import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, compatible } from '../../src/config/edit.ts';
import { changesBetween } from '../../src/config/line-changes.ts';
import { patchOf } from '../../src/config/patch.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { toYaml } from '../mutation/data.ts';
import { checkText } from '../support/check-text.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { anyDocument, nearlyGood } from './documents.ts';

const identity = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;

/** With line ends, comments and blank lines that no fix may touch. */
const decorated = (text: string, lineEnd: string): string =>
  text
    .split('\n')
    .map((line, index) => (line && index % 2 === 0 ? `${line}   # ${index}` : line))
    .join(`${lineEnd}${lineEnd}`);

const fileWithLayout = fc
  .tuple(nearlyGood, fc.constantFrom('\n', '\r\n'))
  .map(([{ data, style }, lineEnd]) => decorated(toYaml(data, style), lineEnd));

test('a file that is fixed no longer has the finding, and has no new error', () => {
  let made = 0;
  fc.assert(
    fc.property(fileWithLayout, (text) => {
      const before = checkText(text);
      for (const diagnostic of before) {
        if (!diagnostic.fix) continue;
        made += 1;
        const after = checkText(applyEdits(text, diagnostic.fix.edits)).map(identity);
        expect(after).not.toContain(identity(diagnostic));
        expect(after.filter((each) => each.startsWith('config/yaml-syntax'))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
  expect(made).toBeGreaterThan(50);
});

test('a fix changes what it says and not a letter more', () => {
  fc.assert(
    fc.property(fileWithLayout, (text) => {
      const fixes = compatible(checkText(text).flatMap(({ fix }) => fix ?? []));
      const edits = fixes.flatMap((fix) => fix.edits);
      const inOrder = [...edits].sort((a, b) => a.span.start.offset - b.span.start.offset);
      const kept = inOrder.map(({ span }, index) =>
        text.slice(inOrder[index - 1]?.span.end.offset ?? 0, span.start.offset),
      );
      const edited = applyEdits(text, edits);
      let from = 0;
      for (const [index, part] of kept.entries()) {
        expect(edited.slice(from, from + part.length)).toBe(part);
        from += part.length + (inOrder[index]?.text.length ?? 0);
      }
      expect(edited.slice(from)).toBe(text.slice(inOrder.at(-1)?.span.end.offset ?? 0));
    }),
    { numRuns: 300 },
  );
});

const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'a\r\n', '\n'), { maxLength: 30 });

test('the changes between two texts give both back', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = changesBetween(before, after);
      const without = (kind: string) =>
        changes.filter((change) => change.kind !== kind).map(({ line }) => line);
      expect(without('added')).toEqual(before);
      expect(without('removed')).toEqual(after);
    }),
  );
});

test('a patch turns the one text into the other, says git', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file.yml');
  fc.assert(
    fc.property(lines, lines, fc.boolean(), (before, after, hasEnd) => {
      const [old, fresh] = [`${before.join('')}last`, after.join('') + (hasEnd ? '' : 'end')];
      fc.pre(old !== fresh && fresh !== '');
      writeFileSync(path, old);
      const patch = patchOf({ file: 'file.yml', before: old, after: fresh });
      execFileSync('git', ['apply', '-'], { cwd: folder, input: patch, stdio: 'pipe' });
      expect(readFileSync(path, 'utf8')).toBe(fresh);
    }),
    { numRuns: 40 },
  );
});

test('fixes of a text that is no good at all do no harm', () => {
  fc.assert(
    fc.property(anyDocument, (text) => {
      const fixes = compatible(checkText(text).flatMap(({ fix }) => fix ?? []));
      const edited = applyEdits(
        text,
        fixes.flatMap((fix) => fix.edits),
      );
      const isBroken = (each: string) =>
        checkText(each).some(({ code }) => code === 'config/yaml-syntax');
      if (!isBroken(text)) expect(isBroken(edited)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
