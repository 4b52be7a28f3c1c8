import { wrongPort } from '../../../src/rules/bootstrap/wrong-port.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  wrongPort,
  [
    {
      name: 'a variable for the server',
      yaml: '',
      finds: [
        'src/scf_bootstrap:2:13 The server is told to listen on port 8080; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\nexport PORT=8080\n/var/lang/node18/bin/node index.js\n'),
    },
    {
      name: 'an option with its value behind it',
      yaml: 'runtime: Python3.9',
      finds: [
        'src/scf_bootstrap:2:30 The server is told to listen on port 8000; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\npython3 -m uvicorn a --port  8000\n'),
    },
    {
      name: 'an address',
      yaml: 'runtime: Php8.0',
      finds: [
        'src/scf_bootstrap:2:16 The server is told to listen on port 8080; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\nphp -S 0.0.0.0:8080\n'),
    },
    {
      name: 'the right port beside another',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\nexport PORT=9000\nnode a.js --port 8080\n'),
    },
    {
      name: 'somebody else’s address',
      yaml: '',
      finds: [],
      folder: folderWith(
        '#!/bin/bash\nexport REDIS=10.0.0.1:6379\nexport DB_PORT=3306\nnode a.js\n',
      ),
    },
    {
      name: 'a folder is no port',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\nmkdir -p 8080\n'),
    },
    {
      name: 'in the program, where it is a number',
      yaml: '',
      finds: [
        'src/index.js:1:33 The server is told to listen on port 8080; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': 'http.createServer(app)  .listen(8080);\n' },
      }),
    },
    {
      name: 'in the program, where it is a constant',
      yaml: '',
      finds: [
        'src/index.js:1:34 The server is told to listen on port 3000; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: {
          'index.js': 'const port = process.env.PORT || 3000;\napp.listen(port, () => {});\n',
        },
      }),
    },
    {
      name: 'a variable that the script sets is not the default',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\nexport PORT=9000\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': 'const port = process.env.PORT || 3000;\napp.listen(port);\n' },
      }),
    },
    {
      name: 'a port that cannot be told',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': 'server.listen(config.port)\nserver.listen(8080)\n' },
      }),
    },
    {
      name: 'a server for something else beside the right one',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': 'metrics.listen(9100);\nserver.listen(9000);\n' },
      }),
    },
    {
      name: 'a comment listens nowhere',
      yaml: '',
      finds: [],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': '// app.listen(8080)\napp.listen(9000)\n' },
      }),
    },
    {
      name: 'the options of a WebSocket server',
      yaml: '',
      finds: [
        'src/index.js:1:42 The server is told to listen on port 8080; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': 'const wss = new WebSocketServer({ port:  8080 });\n' },
      }),
    },
    {
      name: 'Python, by name',
      yaml: 'runtime: Python3.9',
      finds: [
        'src/app.py:1:30 The server is told to listen on port 5000; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\npython3 -u ./app.py\n', {
        files: { 'app.py': "app.run(host='0.0.0.0', port=5000)\n" },
      }),
    },
    {
      name: 'Python, by place',
      yaml: 'runtime: Python3.9',
      finds: [
        'src/app.py:1:36 The server is told to listen on port 8765; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\npython3 -u app.py\n', {
        files: { 'app.py': 'websockets.serve(echo, "0.0.0.0",  8765)\n' },
      }),
    },
    {
      name: 'Python, with a variable that nobody sets',
      yaml: 'runtime: Python3.9',
      finds: [
        'src/app.py:1:46 The server is told to listen on port 8080; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\npython3 app.py\n', {
        files: { 'app.py': "app.run(port=int(os.environ.get('PORT',      8080)))\n" },
      }),
    },
    {
      name: 'the variable in the file, where the program asks for it',
      yaml: 'environment: { variables: { PORT: 8080 } }',
      finds: [
        '1:35 The server is told to listen on port 8080; the platform connects to port 9000.',
      ],
      folder: folderWith('#!/bin/bash\n/var/lang/node18/bin/node index.js\n', {
        files: { 'index.js': 'app.listen(process.env.PORT)\n' },
      }),
    },
  ],
  {
    badFolder: folderWith('#!/bin/bash\nexport PORT=8080\n'),
    goodFolder: folderWith('#!/bin/bash\nexport PORT=9000\n'),
  },
);
