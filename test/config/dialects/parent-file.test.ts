import { describe, expect, test } from 'vitest';
import { functionOf, loadText, problemsOf } from '../../support/load-text.ts';

const PARENT = 'app: shop\nstage: prod\norg: "1234"\n';
const nameOf = (text: string, parent: string, file = '../serverless.yml', stage?: string) =>
  functionOf(loadText(text, { beside: { [file]: parent }, ...(stage !== undefined && { stage }) }))
    .name.value;

describe('app and stage of the folder above go before those of the file', () => {
  test.each([
    ['component: scf\nname: chat\ninputs: { src: ./src }\n'],
    ['component: scf\nname: chat\napp: mine\nstage: dev\norg: me\ninputs: { src: ./src }\n'],
    ['component: scf\nname: chat\ninputs: { src: ., name: "${name}-${stage}-${app}" }\n'],
  ])('%j', (text) => {
    expect(nameOf(text, PARENT)).toBe('chat-prod-shop');
    expect(nameOf(text, '{"app": "shop", "stage": "prod"}', '../serverless.json')).toBe(
      'chat-prod-shop',
    );
    expect(nameOf(text, PARENT, '../serverless.yml', 'test')).toBe('chat-test-shop');
  });

  test('in multi-scf too', () => {
    const text = 'component: multi-scf\nname: chat\ninputs: { src: ., functions: { a: {} } }\n';
    expect(nameOf(text, PARENT)).toBe('chat-prod-shop-a');
  });

  test.each(['', 'a: [', '- a\n', 'app: { a: b }\n', 'app: ${env:X}\n', 'component: website\n'])(
    'and %j says nothing',
    (parent) => {
      const text = 'component: scf\nname: chat\napp: mine\ninputs: { src: ./src }\n';
      const loaded = loadText(text, { beside: { '../serverless.yml': parent } });
      expect(functionOf(loaded).name.value).toBe('chat-dev-mine');
      expect(problemsOf(loaded)).toEqual([]);
    },
  );
});
