import { LIMITS } from '../../../src/platform/limits.ts';
import { descriptionLength } from '../../../src/rules/function/description-length.ts';
import { testRule } from '../../support/test-rule.ts';

const { max } = LIMITS.description;

testRule(descriptionLength, [
  { name: 'as long as it may be', yaml: `description: ${'x'.repeat(max)}`, finds: [] },
  {
    name: 'one character more',
    yaml: `description: ${'x'.repeat(max + 1)}`,
    finds: ['1:14 The description has 1001 characters; 1000 are the most.'],
  },
  { name: 'an emoji is one character', yaml: `description: ${'😀'.repeat(max)}`, finds: [] },
  { name: 'no description', yaml: '', finds: [] },
]);
