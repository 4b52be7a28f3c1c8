import { handlerMissing } from '../../../src/rules/function/handler-missing.ts';
import { folderWith } from '../../support/code-folder.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  handlerMissing,
  [
    {
      name: 'the default type is event',
      yaml: 'src: ./src',
      finds: ['1:1 An event function needs a handler, and this one has none.'],
    },
    { name: 'a Web function has a server', yaml: 'type: web', finds: [] },
    {
      name: 'an image has its own way to start',
      yaml: 'src:\nimage: { imageUrl: ccr.ccs.tencentyun.com/a/b:1 }',
      finds: [],
    },
    {
      name: 'the file that the deployer guesses is there',
      yaml: 'src: ./src',
      finds: [],
      folder: folderWith('', { files: { 'index.js': '' } }),
    },
    {
      name: 'another file is not',
      yaml: 'src: ./src',
      finds: ['1:1 An event function needs a handler, and this one has none.'],
      folder: folderWith('', { files: { 'app.js': '' } }),
    },
    { name: 'a type that nobody knows is told first', yaml: 'type: HTTP', finds: [] },
    {
      name: 'one that was meant to be a Web function is told about that',
      yaml: 'protocolType: WS',
      finds: [],
    },
  ],
  { rest: { src: './src', runtime: 'Nodejs18.15' } },
);
