import { noShebang } from '../../../src/rules/bootstrap/no-shebang.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  noShebang,
  [
    {
      name: 'a command in the first line',
      yaml: '',
      finds: ['src/scf_bootstrap:1:1 The first line of scf_bootstrap does not say what runs it.'],
      folder: folderWith('/var/lang/node18/bin/node index.js\n'),
    },
    {
      name: 'a comment before it takes its place',
      yaml: '',
      finds: ['src/scf_bootstrap:1:1 The first line of scf_bootstrap does not say what runs it.'],
      folder: folderWith('# start\n#!/bin/bash\n'),
    },
    {
      name: 'an empty file',
      yaml: '',
      finds: ['src/scf_bootstrap:1:1 The first line of scf_bootstrap does not say what runs it.'],
      folder: folderWith(''),
    },
    {
      name: 'a mark before it is told elsewhere',
      yaml: '',
      finds: [],
      folder: folderWith('\ufeff#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
    },
    {
      name: 'any interpreter will do',
      yaml: '',
      finds: [],
      folder: folderWith('#!/usr/bin/env sh\n'),
    },
  ],
  {
    badFolder: folderWith('/var/lang/node18/bin/node a.js\n'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
