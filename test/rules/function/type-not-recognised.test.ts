import { typeNotRecognised } from '../../../src/rules/function/type-not-recognised.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(typeNotRecognised, [
  { name: 'both types are recognised', yaml: 'type: event', finds: [] },
  {
    name: 'a capital letter makes an event function, silently',
    yaml: 'type: Web',
    finds: ['1:7 Type "Web" is not recognised; it is "event" or "web".'],
  },
  {
    name: 'the name in the API is not the one in this file',
    yaml: 'type: HTTP',
    finds: ['1:7 Type "HTTP" is not recognised; it is "event" or "web".'],
  },
  {
    name: 'a name that every object has is no type',
    yaml: 'type: toString',
    finds: ['1:7 Type "toString" is not recognised; it is "event" or "web".'],
  },
]);
