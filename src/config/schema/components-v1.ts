import { componentFields } from './component.ts';
import { FUNCTION_COMPONENT } from './component-names.ts';
import { expectedFields } from './expected-fields.ts';
import { anything, map, orText, type Schema, text } from './field.ts';

const inputs = map('The function.', '函数配置。', {
  ...componentFields,
  codeUri: text('Folder of the code.', '代码目录。'),
  code: orText(componentFields['src'] ?? {}),
  exclude: componentFields['src']?.properties?.['exclude'] ?? {},
  include: componentFields['src']?.properties?.['include'] ?? {},
});

/** A serverless.yml of 2019: named components, each with inputs of its own. */
export const componentsV1Schema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'serverless.yml (named components)',
  description: 'Components under names of your own.\n以自定义名称组织的多个组件。',
  type: 'object',
  additionalProperties: {
    type: ['object', 'string', 'number', 'boolean', 'null'],
    properties: {
      component: text('Name of the component.', '组件名称。'),
      inputs: anything('What the component is given.', '组件参数。'),
    },
    if: {
      type: 'object',
      required: ['component'],
      properties: { component: { type: 'string', pattern: FUNCTION_COMPONENT.source } },
    },
    // The schema of the function's inputs holds for the component that makes functions.
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: { component: {}, inputs, ...expectedFields },
      patternProperties: { '^x-': true },
      additionalProperties: false,
    },
  },
};
