import { LIMITS } from '../../src/platform/limits.ts';
import type { LiveView } from '../../src/rules/live.ts';

/** A full namespace: one more function is one too many. */
const FUNCTIONS = Array.from(
  { length: LIMITS.functionsInNamespace.max },
  (_, index) => `function-${index}`,
);

/** What is live where the examples of rules are deployed: they speak WebSocket, by their names. */
export const LIVE_EXAMPLE: LiveView = {
  functionOf: ({ name, owner }) =>
    name.value === 'one-more'
      ? undefined
      : {
          speaksWebSocket: true,
          variables: ['LEVEL'],
          owner: name.value === 'other-chat' ? 'shop/dev/other-chat' : owner,
        },
  functionsIn: () => FUNCTIONS,
  fateOf: ({ guard }) => (guard?.preventRemove ? 'removed' : 'replaced'),
  mayReplace: false,
};
