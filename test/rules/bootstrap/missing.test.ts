import type { CodeFolder } from '../../../src/config/model.ts';
import { bootstrapMissing } from '../../../src/rules/bootstrap/missing.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

const EMPTY: CodeFolder = { isFolder: true, bootstrap: undefined };
const WHOLE = folderWith('#!/bin/bash\n');

testRule(
  bootstrapMissing,
  [
    {
      name: 'points at the folder',
      yaml: 'src: ./code',
      folder: EMPTY,
      finds: ['1:6 Folder "./code" holds no scf_bootstrap, so the function cannot start.'],
    },
    {
      name: 'points at the folder in the long form, too',
      yaml: 'src:\n  src: ./code\n  exclude: [node_modules]',
      folder: EMPTY,
      finds: ['2:8 Folder "./code" holds no scf_bootstrap, so the function cannot start.'],
    },
    { name: 'the file is there', yaml: '', folder: WHOLE, finds: [] },
    {
      name: 'an event function is started by the platform',
      yaml: 'type: event\nprotocolType:',
      folder: EMPTY,
      finds: [],
    },
    {
      name: 'what a build has yet to make is not missed',
      yaml: 'src: { src: ./code, hook: npm run build, dist: ./dist }',
      folder: EMPTY,
      finds: [],
    },
    {
      name: 'a folder that does not exist holds no files to miss',
      yaml: '',
      folder: { isFolder: undefined, bootstrap: undefined },
      finds: [],
    },
    { name: 'nothing is looked at where the text came from standard input', yaml: '', finds: [] },
  ],
  { badFolder: EMPTY, goodFolder: WHOLE },
);
