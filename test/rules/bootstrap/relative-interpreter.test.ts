import { relativeInterpreter } from '../../../src/rules/bootstrap/relative-interpreter.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  relativeInterpreter,
  [
    {
      name: 'points at the program',
      yaml: '',
      finds: [
        'src/scf_bootstrap:3:6 "node" is whatever the search path finds first on the platform.',
      ],
      folder: folderWith('#!/bin/bash\nexport A=1\nexec node index.js\n'),
    },
    {
      name: 'behind env in the first line',
      yaml: '',
      finds: [
        'src/scf_bootstrap:1:16 "node" is whatever the search path finds first on the platform.',
      ],
      folder: folderWith('#!/usr/bin/env node\n'),
    },
    {
      name: 'a search path of its own is an answer',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\nexport PATH=/var/lang/node18/bin:$PATH\nnode index.js\n'),
    },
    {
      name: 'a word in a comment runs nothing',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n# node index.js\n/var/lang/node18/bin/node index.js\n'),
    },
    {
      name: 'a runtime without an interpreter has its own',
      yaml: 'runtime: CustomRuntime',
      finds: [],
      folder: folderWith('#!/bin/bash\nnode index.js\n'),
    },
    {
      name: 'another language is told elsewhere',
      yaml: 'runtime: Python3.9',
      finds: [],
      folder: folderWith('#!/bin/bash\nnode index.js\n'),
    },
    {
      name: 'a program of the package is no interpreter',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n./node index.js\n'),
    },
  ],
  {
    badFolder: folderWith('#!/bin/bash\nnode index.js\n'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
