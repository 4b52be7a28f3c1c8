import type { CodeFolder } from '../../../src/config/model.ts';
import { LIMITS } from '../../../src/platform/limits.ts';
import { codeTooLarge } from '../../../src/rules/function/code-too-large.ts';
import { testRule } from '../../support/test-rule.ts';

const { max } = LIMITS.uncompressedCode;
const holding = (bytes: number): CodeFolder => ({
  isFolder: true,
  bootstrap: undefined,
  measure: () => bytes,
});

testRule(
  codeTooLarge,
  [
    { name: 'as much as there may be', yaml: 'src: ./code', finds: [], folder: holding(max) },
    {
      name: 'a byte more',
      yaml: 'src: ./code',
      finds: [
        '1:6 Folder "./code" holds more than 500 MB, which is the most that a function may have.',
      ],
      folder: holding(max + 1),
    },
  ],
  { badFolder: holding(max + 1) },
);
