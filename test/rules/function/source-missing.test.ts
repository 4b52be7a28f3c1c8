import { sourceMissing } from '../../../src/rules/function/source-missing.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  sourceMissing,
  [
    {
      name: 'neither folder nor image',
      yaml: 'timeout: 60',
      finds: ['1:1 The function has no code: neither "src" nor "image" is here.'],
    },
    {
      name: 'an image is code',
      yaml: 'image: { imageUrl: ccr.ccs.tencentyun.com/a/b:1 }',
      finds: [],
    },
    { name: 'an object in COS is code', yaml: 'src: { bucket: b, object: o.zip }', finds: [] },
    {
      name: 'a folder that is not there',
      yaml: 'src: ./code',
      finds: ['1:6 There is no folder "./code".'],
      folder: { isFolder: undefined, bootstrap: undefined },
    },
    {
      name: 'a file in its place',
      yaml: 'src: ./code.js',
      finds: ['1:6 "./code.js" is a file, not a folder.'],
      folder: { isFolder: false, bootstrap: undefined },
    },
    {
      name: 'what a build has yet to make is not missed',
      yaml: 'src: { src: ./code, hook: make, dist: ./dist }',
      finds: [],
      folder: { isFolder: undefined, bootstrap: undefined },
    },
  ],
  { rest: { type: 'web' } },
);
