import { secretInFile } from '../../../src/rules/function/secret-in-file.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(secretInFile, [
  {
    name: 'a key id of Tencent Cloud under any name',
    yaml: `environment:\n  variables:\n    ID: AKID${'z8krbsJ5yKBZQpn74WFkmLPx3'}gnPhESA`,
    finds: ['3:9 The value of "ID" looks like a secret, and stands in the file for all to read.'],
  },
  {
    name: 'a password in an address',
    yaml: 'environment:\n  variables:\n    DB: mysql://root:h7Kq2mZ9@10.0.0.5/chat',
    finds: ['3:9 The value of "DB" looks like a secret, and stands in the file for all to read.'],
  },
  {
    name: 'random text under the name of a secret',
    yaml: 'environment:\n  variables:\n    APP_TOKEN: q8Zr2Lm9Xc4Vb7Nt1Ks5',
    finds: [
      '3:16 The value of "APP_TOKEN" looks like a secret, and stands in the file for all to read.',
    ],
  },
  {
    name: 'random text under another name may be anything',
    yaml: 'environment:\n  variables:\n    BUILD: q8Zr2Lm9Xc4Vb7Nt1Ks5',
    finds: [],
  },
  {
    name: 'a stand-in is no secret',
    yaml: 'environment:\n  variables:\n    APP_TOKEN: your-token-goes-here-123456\n    API_KEY: xxxxxxxxxxxxxxxxxxxx1',
    finds: [],
  },
  {
    name: 'a variable keeps it out of the file',
    yaml: 'environment:\n  variables:\n    APP_TOKEN: ${env:IDLE}',
    finds: [],
  },
  {
    name: 'a short value is not random',
    yaml: 'environment:\n  variables:\n    PASSWORD: abc123',
    finds: [],
  },
]);
