import { unknownInterpreter } from '../../../src/rules/bootstrap/unknown-interpreter.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  unknownInterpreter,
  [
    {
      name: 'the version written out, as a generator does',
      yaml: '',
      finds: [
        'src/scf_bootstrap:2:1 /var/lang/node18.15/bin/node is not known to be on the platform.',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node18.15/bin/node index.js\n'),
    },
    {
      name: 'another place',
      yaml: '',
      finds: ['src/scf_bootstrap:2:1 /usr/local/bin/node is not known to be on the platform.'],
      folder: folderWith('#!/bin/bash\n/usr/local/bin/node index.js\n'),
    },
    {
      name: 'a shell that is seldom there',
      yaml: '',
      finds: ['src/scf_bootstrap:1:3 /bin/zsh is not known to be on the platform.'],
      folder: folderWith('#!/bin/zsh\n'),
    },
    {
      name: 'the shorter name of a Python',
      yaml: 'runtime: Python3.9',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/python39/bin/python3 app.py\n'),
    },
    {
      name: 'the package manager beside it',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/npx tsx index.ts\n'),
    },
    {
      name: 'a CR is not part of its name',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\r\n'),
    },
  ],
  {
    badFolder: folderWith('#!/bin/bash\n/var/lang/node18.15/bin/node index.js\n'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
