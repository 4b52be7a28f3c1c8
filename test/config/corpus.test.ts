import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import { runRules } from '../../src/rules/run.ts';

/** Other people's files, which are not ours to keep: they lie beside the repository, or not at all. */
const corpus = resolve(
  process.env['SCF_WS_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'),
);
const folder = join(corpus, 'component-scf');
const isThere = existsSync(folder);

/** Every variable is set, so that only the files themselves are judged. */
const environment = new Proxy<Record<string, string>>({}, { get: () => 'x' });

describe.skipIf(!isThere)(`real files (${isThere ? folder : 'skipped: no corpus is here'})`, () => {
  const files = isThere ? readdirSync(folder) : [];

  test('are many', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(files)('%s is read without a crash, and at once', (name) => {
    const bytes = readFileSync(join(folder, name));
    const start = performance.now();
    const { text, model, diagnostics } = load(name, bytes, { stage: undefined, environment });
    const found = model ? runRules(model, { limits: LIMITS, codeFolderOf: () => undefined }) : [];
    expect(performance.now() - start).toBeLessThan(500);
    for (const { span } of [...diagnostics, ...found]) {
      expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
      expect(span.end.offset).toBeLessThanOrEqual(text.length);
    }
  });

  test('are understood: one in ten has an unknown key or a value of the wrong kind, at most', () => {
    const misread = files.filter((name) =>
      load(name, readFileSync(join(folder, name)), {
        stage: undefined,
        environment,
      }).diagnostics.some(
        ({ code }) => code === 'config/unknown-key' || code === 'config/wrong-type',
      ),
    );
    expect(misread.length).toBeLessThanOrEqual(files.length / 10);
  });
});
