import { LIVE_EXAMPLE } from '../../../scripts/generate/live-example.ts';
import { nameTaken } from '../../../src/rules/function/name-taken.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  nameTaken,
  [
    {
      name: 'the function of another project keeps its name',
      yaml: 'name: other-chat',
      finds: [
        '1:7 The name other-chat is taken by a function of another project (shop/dev/other-chat); this one is chat/dev/chat.',
      ],
    },
    {
      name: 'a function without a tag was made by another tool, perhaps for this project',
      yaml: 'name: chat',
      live: {
        ...LIVE_EXAMPLE,
        functionOf: () => ({ speaksWebSocket: true, variables: [], owner: undefined }),
      },
      finds: [],
    },
  ],
  { live: LIVE_EXAMPLE },
);
