import type { MapNode } from '../tree.ts';
import type { LookUp, PlaceholderSyntax } from '../variables.ts';
import type { Given } from './dialect.ts';
import { environmentWith, isPlainStage } from './environment.ts';
import { notSet, staysText, writeForm } from './variable-words.ts';

/** `{{env.X}}`; and `${env:X}`, which people carry over from serverless.yml. */
export const CLOUDBASE_PLACEHOLDERS: PlaceholderSyntax = {
  placeholder: /\{\{([^{}]*)\}\}|\$\{([^${}]*)\}/g,
  opening: /\{\{|\$\{env[:.]/,
};

/** What the CloudBase CLI fills: the environment. `{{tcb.…}}` and `{{util.…}}` it knows later. */
export const cloudbaseLookUp = (_root: MapNode, given: Given): LookUp => {
  const { stage } = given;
  const ofMode = stage !== undefined && isPlainStage(stage) ? [`.env.${stage}`] : [];
  const variable = environmentWith(given, () => ({
    names: ['.env', '.env.local', ...ofMode],
    allOfThem: true,
  }));
  return (words, placeholder) => {
    if (placeholder.startsWith('$')) {
      const name = /^env[:.]\s*([\w-]+)/.exec(words)?.[1];
      if (!name) return { kind: 'text', text: placeholder };
      return staysText(placeholder, writeForm(`{{env.${name}}}`));
    }
    const name = /^\s*env\.([\w-]+)\s*$/.exec(words)?.[1];
    if (!name) return { kind: 'foreign' };
    const text = variable(name);
    return text === undefined ? notSet(name) : { kind: 'text', text };
  };
};
