import { expect, test } from 'vitest';
import { sourceOf } from '../../src/config/source.ts';
import { scriptComments, suppressionsIn } from '../../src/config/suppressions.ts';

test('a script can silence what is found in it: on the line below, and below its first line for all of it', () => {
  const text = [
    '#!/bin/bash',
    '# scf-ws-ignore bootstrap/relative-interpreter: the image has it there',
    'echo "# scf-ws-ignore bootstrap/wrong-port: no comment"',
    '  # scf-ws-ignore bootstrap/wrong-port: the proxy listens',
    'node index.js',
  ].join('\n');
  const found = suppressionsIn(scriptComments(text), sourceOf('src/scf_bootstrap', text));
  expect(found.map(({ rule, line, reason }) => [rule, line, reason])).toEqual([
    ['bootstrap/relative-interpreter', undefined, 'the image has it there'],
    ['bootstrap/wrong-port', 5, 'the proxy listens'],
  ]);
});
