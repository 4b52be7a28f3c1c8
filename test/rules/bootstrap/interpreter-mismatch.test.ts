import { interpreterMismatch } from '../../../src/rules/bootstrap/interpreter-mismatch.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  interpreterMismatch,
  [
    {
      name: 'another version',
      yaml: 'runtime: Nodejs16.13',
      finds: [
        'src/scf_bootstrap:2:1 /var/lang/node12/bin/node is not the interpreter of runtime "Nodejs16.13".',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node12/bin/node app.js\n'),
    },
    {
      name: 'another language',
      yaml: 'runtime: Python3.9',
      finds: [
        'src/scf_bootstrap:2:1 /var/lang/node12/bin/node is not the interpreter of runtime "Python3.9".',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node12/bin/node app.js\n'),
    },
    {
      name: 'another language by its bare name',
      yaml: 'runtime: Python3.9',
      finds: ['src/scf_bootstrap:2:1 node is not the interpreter of runtime "Python3.9".'],
      folder: folderWith('#!/bin/bash\nnode app.js\n'),
    },
    {
      name: 'the default runtime counts',
      yaml: 'runtime:',
      finds: [
        'src/scf_bootstrap:2:1 /var/lang/node18/bin/node is not the interpreter of runtime "Nodejs10.15" (the default).',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
    },
    {
      name: 'in the search path',
      yaml: 'runtime: Nodejs16.13',
      finds: [
        'src/scf_bootstrap:2:13 /var/lang/node12/bin is not the interpreter of runtime "Nodejs16.13".',
      ],
      folder: folderWith('#!/bin/bash\nexport PATH=/var/lang/node12/bin:$PATH\nnode a.js\n'),
    },
    {
      name: 'a path that nobody knows is told elsewhere',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18.15/bin/node index.js\n'),
    },
    {
      name: 'a runtime that nobody knows has no interpreter',
      yaml: 'runtime: Nodejs99',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
    },
  ],
  {
    badFolder: folderWith('#!/bin/bash\n/var/lang/node12/bin/node index.js\n'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
