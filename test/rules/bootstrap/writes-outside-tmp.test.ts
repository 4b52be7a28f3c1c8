import { writesOutsideTmp } from '../../../src/rules/bootstrap/writes-outside-tmp.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  writesOutsideTmp,
  [
    {
      name: 'a folder',
      yaml: '',
      finds: [
        'src/scf_bootstrap:2:10 logs cannot be written: all but /tmp is read-only on the platform.',
      ],
      folder: folderWith('#!/bin/bash\nmkdir -p logs\n'),
    },
    {
      name: 'where output goes',
      yaml: '',
      finds: [
        'src/scf_bootstrap:2:14 app.log cannot be written: all but /tmp is read-only on the platform.',
      ],
      folder: folderWith('#!/bin/bash\nnode a.js >> app.log 2>&1\n'),
    },
    {
      name: 'nothing, and the errors beside it',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\nnode a.js > /dev/null 2>&1\n'),
    },
    {
      name: 'below the folder that can be written',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\nmkdir /tmp/logs\ncd /tmp && touch a\n'),
    },
    {
      name: 'a variable may lead anywhere',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\nmkdir "$LOGS/a"\n'),
    },
    {
      name: 'packages at the start',
      yaml: '',
      finds: [
        'src/scf_bootstrap:2:1 "npm install" writes into the code folder, which is read-only on the platform.',
      ],
      folder: folderWith('#!/bin/bash\nnpm install\n'),
    },
    {
      name: 'packages into the folder that can be written',
      yaml: 'runtime: Python3.9',
      finds: [],
      folder: folderWith('#!/bin/bash\npip3 install -t /tmp/lib ws\n'),
    },
  ],
  {
    badFolder: folderWith('#!/bin/bash\nmkdir logs\n'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
