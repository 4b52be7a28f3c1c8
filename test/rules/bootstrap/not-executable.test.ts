import { bootstrapNotExecutable } from '../../../src/rules/bootstrap/not-executable.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

const withMode = (mode: number) => folderWith('#!/bin/bash\n', { mode });

testRule(
  bootstrapNotExecutable,
  [
    {
      name: 'the mode of a text file does not run',
      yaml: 'src: ./code',
      folder: withMode(0o644),
      finds: ['1:6 scf_bootstrap has mode 0644, and must have mode 0755 or 0777.'],
    },
    { name: 'everything may be allowed', yaml: '', folder: withMode(0o777), finds: [] },
    {
      name: 'a mode that the package makes whole is fine',
      yaml: '',
      folder: withMode(0o700),
      finds: [],
    },
    {
      name: 'a file that is missing has no mode',
      yaml: '',
      folder: { isFolder: true, bootstrap: undefined },
      finds: [],
    },
  ],
  { badFolder: withMode(0o644), goodFolder: withMode(0o755) },
);
