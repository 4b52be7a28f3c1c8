import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { FunctionModel } from '../model.ts';
import { problemAt } from '../problems.ts';
import { schemaOf, VALIDATORS } from '../schema/compiled.ts';
import { FUNCTION_COMPONENT } from '../schema/component-names.ts';
import { entryOf, type MapNode } from '../tree.ts';
import { componentFunction, patternsOf } from './component-function.ts';
import { withExpectations } from './component-parts.ts';
import { componentsV1LookUp } from './component-variables.ts';
import type { Dialect, Remarks } from './dialect.ts';

const OTHER_COMPONENT: Text = {
  en: 'Component "{name}" is no function; scf-ws leaves it alone.',
  zh: '组件 "{name}" 不是云函数组件，scf-ws 不检查该组件。',
};

/** What other components of the file are is said; what they take is theirs. */
const othersOf = (root: MapNode): Remarks => ({
  diagnostics: [...root.entries.values()].flatMap(({ key, value }): readonly Diagnostic[] => {
    const node = entryOf(value, 'component')?.value;
    if (node?.kind !== 'scalar' || node.value === null) return [];
    const name = String(node.value);
    if (FUNCTION_COMPONENT.test(name)) return [];
    const place = { span: node.span, path: [key, 'component'] };
    return [problemAt('unsupportedComponent', place, sentence(OTHER_COMPONENT, { name }))];
  }),
  told: [],
});

/** Files of 2019: components under names of the user's own, each with its inputs. */
export const componentsV1: Dialect = {
  name: 'components-v1',
  schema: schemaOf('componentsV1'),
  validate: VALIDATORS.componentsV1,
  lookUp: componentsV1LookUp,
  remark: othersOf,
  build: (top, file, { stage }) => ({
    file,
    functions: top
      .fields()
      .filter(({ value }) => FUNCTION_COMPONENT.test(value.at('component').text('').value))
      .map(({ key, value }) => {
        const fn = functionOf(key.value, value.at('inputs'), stage ?? DEFAULTS.stage);
        return withExpectations(fn, value);
      }),
  }),
};

/** Keys that are read here by another name than the component's. */
const READ: ReadonlySet<string> = new Set(['codeUri', 'code', 'exclude', 'include']);

const functionOf = (key: string, inputs: Cursor, stage: string): FunctionModel => {
  // Without a name the component of 2019 made one up, so nobody knows it.
  const identity = { owner: `${key}/${stage}`, deployedName: key, isOpen: true };
  const [code] = ['src', 'codeUri', 'code'].map((name) => inputs.at(name)).filter(isWritten);
  const fn = componentFunction(code ? inputs.renamed({ src: code }) : inputs, identity);
  return {
    ...fn,
    notDeployed: fn.notDeployed.filter(({ path }) => !READ.has(String(path.at(-1)))),
    ...(fn.code && {
      code: {
        ...fn.code,
        exclude: [...fn.code.exclude, ...patternsOf(inputs.at('exclude'))],
        include: [...fn.code.include, ...patternsOf(inputs.at('include'))],
      },
    }),
  };
};

const isWritten = (place: Cursor): boolean => place.isWritten;
