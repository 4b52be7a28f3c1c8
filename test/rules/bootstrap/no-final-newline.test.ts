import { noFinalNewline } from '../../../src/rules/bootstrap/no-final-newline.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  noFinalNewline,
  [
    {
      name: 'points behind the last line',
      yaml: '',
      finds: ['src/scf_bootstrap:2:10 The last line of scf_bootstrap has no end.'],
      folder: folderWith('#!/bin/bash\nnode a.js'),
    },
    { name: 'an empty file has no line', yaml: '', finds: [], folder: folderWith('') },
  ],
  {
    badFolder: folderWith('#!/bin/bash\nnode a.js'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
