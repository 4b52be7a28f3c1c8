import { LIMITS } from '../../../src/platform/limits.ts';
import { nameFormat } from '../../../src/rules/function/name-format.ts';
import { testRule } from '../../support/test-rule.ts';

const LONG = 'a'.repeat(LIMITS.functionName.max + 1);

testRule(nameFormat, [
  {
    name: 'a digit at the beginning, a space and a mark',
    yaml: 'name: 1bad name!',
    finds: ['1:7 Function name "1bad name!" is not one that SCF takes.'],
  },
  {
    name: 'a dash at the end',
    yaml: 'name: chat-',
    finds: ['1:7 Function name "chat-" is not one that SCF takes.'],
  },
  {
    name: 'one letter is too short',
    yaml: 'name: a',
    finds: ['1:7 Function name "a" has 1 characters; it takes 2 to 60.'],
  },
  {
    name: 'sixty characters are the most',
    yaml: `name: ${'a'.repeat(LIMITS.functionName.max)}`,
    finds: [],
  },
  {
    name: 'one more is too long',
    yaml: `name: ${LONG}`,
    finds: [`1:7 Function name "${LONG}" has 61 characters; it takes 2 to 60.`],
  },
  { name: 'a composed name is judged as well', yaml: 'timeout: 900', finds: [] },
  {
    name: 'a name from a variable says so',
    yaml: 'name: ${env:IDLE}',
    finds: ['1:7 Function name "60" (from ${env:IDLE}) is not one that SCF takes.'],
  },
  {
    name: 'a name that is not known yet is not judged',
    yaml: 'name: ${output:dev:app:x.name}',
    finds: [],
  },
]);
