import { expect, test } from 'vitest';
import { commandLineOf } from '../../src/cli/command-line.ts';

test.each([
  [['deploy', '--target', 'local'], 'scf-ws deploy --target local'],
  [['deploy', 'my service/serverless.yml'], "scf-ws deploy 'my service/serverless.yml'"],
  [['deploy', "it's", '$HOME', ''], "scf-ws deploy 'it'\\''s' '$HOME' ''"],
])('a command line can be typed again: %j', (argv, line) => {
  expect(commandLineOf(argv)).toBe(line);
});
