import { expect, test } from 'vitest';
import { parseRoute } from '../../../src/emulator/data-plane/route.ts';

test.for([
  ['/default/chat', '/'],
  ['/default/chat/', '/'],
  ['/default/chat?room=1', '/?room=1'],
  ['/default/chat/rooms/1', '/rooms/1'],
  ['/default/chat//a%2Fb/../c?x=/y?z', '//a%2Fb/../c?x=/y?z'],
])('of %s the function sees %s', ([url, target]) => {
  expect(parseRoute(url ?? '')).toEqual({ namespace: 'default', name: 'chat', target });
});

test.for(['/', '/default', '/default/', '//chat', '*', '', 'http://host/default/chat'])(
  '%s leads to no function',
  (url) => {
    expect(parseRoute(url)).toBeUndefined();
  },
);
