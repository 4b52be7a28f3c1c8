import { imageUriFormat } from '../../../src/rules/function/image-uri-format.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(imageUriFormat, [
  {
    name: 'the long form',
    yaml: 'image: { imageUrl: "team.tencentcloudcr.com/ns/chat:v1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }\nsrc:',
    finds: [],
  },
  {
    name: 'no tag',
    yaml: 'image: { imageUrl: ccr.ccs.tencentyun.com/ns/chat }\nsrc:',
    finds: [
      '1:20 Image "ccr.ccs.tencentyun.com/ns/chat" is not of the form "domain/namespace/image:tag@digest".',
    ],
  },
  {
    name: 'no registry',
    yaml: 'image: { imageUrl: "chat:1" }\nsrc:',
    finds: ['1:20 Image "chat:1" is not of the form "domain/namespace/image:tag@digest".'],
  },
  {
    name: 'no address',
    yaml: 'image: { imageType: personal }\nsrc:',
    finds: ['1:1 The image has no address.'],
  },
  {
    name: 'an address that is not known yet',
    yaml: 'image: { imageUrl: "${output:dev:app:x.image}" }\nsrc:',
    finds: [],
  },
]);
