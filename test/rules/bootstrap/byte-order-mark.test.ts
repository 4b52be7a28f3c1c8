import { byteOrderMark } from '../../../src/rules/bootstrap/byte-order-mark.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  byteOrderMark,
  [
    {
      name: 'points at the beginning',
      yaml: '',
      finds: [
        'src/scf_bootstrap:1:1 scf_bootstrap begins with a byte order mark, which hides its first line from Linux.',
      ],
      folder: folderWith('\ufeff#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
    },
    {
      name: 'a mark in the middle is another thing',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n\ufeff\n'),
    },
  ],
  {
    badFolder: folderWith('\ufeff#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
