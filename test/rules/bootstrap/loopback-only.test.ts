import { loopbackOnly } from '../../../src/rules/bootstrap/loopback-only.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  loopbackOnly,
  [
    {
      name: 'an option',
      yaml: 'runtime: Python3.9',
      finds: [
        'src/scf_bootstrap:2:24 A server on 127.0.0.1 is reached by its own machine alone, and not by the platform.',
      ],
      folder: folderWith('#!/bin/bash\nuvicorn app:app --host 127.0.0.1 --port 9000\n'),
    },
    {
      name: 'an address',
      yaml: 'runtime: Php8.0',
      finds: [
        'src/scf_bootstrap:2:8 A server on localhost is reached by its own machine alone, and not by the platform.',
      ],
      folder: folderWith('#!/bin/bash\nphp -S localhost:9000\n'),
    },
    {
      name: 'a call to oneself is no server',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\ncurl http://127.0.0.1:9000/ready\n'),
    },
    {
      name: 'in the program',
      yaml: '',
      finds: [
        'src/index.js:1:21 A server on 127.0.0.1 is reached by its own machine alone, and not by the platform.',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': "app.listen(9000,   '127.0.0.1');\n" },
      }),
    },
    {
      name: 'in Python',
      yaml: 'runtime: Python3.9',
      finds: [
        'src/app.py:1:15 A server on localhost is reached by its own machine alone, and not by the platform.',
      ],
      folder: folderWith('#!/bin/bash\npython3 app.py\n', {
        files: { 'app.py': "app.run(host='localhost', port=9000)\n" },
      }),
    },
    {
      name: 'a server for itself beside one for all',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': "metrics.listen(9100, '127.0.0.1');\napp.listen(9000);\n" },
      }),
    },
  ],
  {
    badFolder: folderWith('#!/bin/bash\nserver --host 127.0.0.1\n'),
    goodFolder: folderWith('#!/bin/bash\nserver --host 0.0.0.0\n'),
  },
);
