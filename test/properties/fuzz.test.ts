import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { say } from '../../src/language/text.ts';
import { validate } from '../../src/operations/check/validate.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { anyDocument } from './documents.ts';

/** `npm run fuzz` asks for 20,000. */
const DOCUMENTS = Number(process.env['FUZZ_DOCUMENTS'] ?? 500);
const MOST_MILLISECONDS = 1000;
const FOR_EACH_MILLISECONDS = 50;

/** What the YAML library says by itself, without us between. */
const isMalformed = (text: string): boolean =>
  parseAllDocuments(text, { logLevel: 'silent' }).some(({ errors }) => errors.length > 0);

const timeout = Math.max(60_000, DOCUMENTS * FOR_EACH_MILLISECONDS);

test(`any of ${DOCUMENTS} documents is judged soon, and none that is no YAML passes`, {
  timeout,
}, () => {
  const folder = temporaryFolder();
  const { surroundings, events } = surroundingsIn(folder);
  let longest = 0;
  fc.assert(
    fc.property(anyDocument, (text) => {
      events.length = 0;
      const standardInput = new TextEncoder().encode(text);
      const request = { files: ['-'], stage: undefined, standardInput };
      const startedAt = performance.now();
      const ending = validate(request, surroundings);
      const milliseconds = performance.now() - startedAt;
      longest = Math.max(longest, milliseconds);
      expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
      const found = ofKind(events, 'diagnostic-reported').map(({ diagnostic }) => diagnostic);
      if (isMalformed(text)) expect(ending).toBe('problems found');
      // What is told is told in words: no place of a sentence stays open.
      for (const { message } of found) expect(say(message, 'en')).not.toMatch(/undefined|NaN/);
      expect(ofKind(events, 'files-checked')).toHaveLength(1);
    }),
    { numRuns: DOCUMENTS },
  );
  console.log(`${DOCUMENTS} documents, ${Math.round(longest)} ms for the slowest`);
});
