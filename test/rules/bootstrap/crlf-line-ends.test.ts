import { crlfLineEnds } from '../../../src/rules/bootstrap/crlf-line-ends.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  crlfLineEnds,
  [
    {
      name: 'points at the first of them',
      yaml: '',
      finds: [
        'src/scf_bootstrap:1:12 Lines of scf_bootstrap end with CRLF, as on Windows; Linux takes the CR for a part of the line.',
      ],
      folder: folderWith('#!/bin/bash\r\nnode a.js\r\n'),
    },
    {
      name: 'one line is enough',
      yaml: '',
      finds: [
        'src/scf_bootstrap:2:6 Lines of scf_bootstrap end with CRLF, as on Windows; Linux takes the CR for a part of the line.',
      ],
      folder: folderWith('#!/bin/bash\nnode \r\n'),
    },
    { name: 'a program is no text', yaml: '', finds: [], folder: folderWith(undefined) },
    {
      name: 'an event function has no scf_bootstrap',
      yaml: 'type: event\nprotocolType:',
      finds: [],
      folder: folderWith('#!/bin/bash\r\n'),
    },
  ],
  {
    badFolder: folderWith('#!/bin/bash\r\n'),
    goodFolder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n'),
  },
);
