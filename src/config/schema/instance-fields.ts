import { DEFAULTS } from '../../platform/defaults.ts';
import { expectedFields } from './expected-fields.ts';
import { type Fields, map, requiredText, type Schema, text } from './field.ts';

/** What stands around the inputs of every component. */
const instanceFields: Fields = {
  component: requiredText(
    'Name of the component, with or without a version.',
    '组件名称，可带版本。',
  ),
  name: requiredText('Name of the instance.', '实例名称。'),
  app: text('Project it belongs to; the name, if left out.', '所属应用，默认与实例名称相同。'),
  stage: text('Stage.', '环境。', { default: DEFAULTS.stage }),
  org: text('Organisation; the account, if left out.', '组织，默认为账号的 AppId。'),
};

/** A file of one component, by what its inputs are. */
export const instanceSchema = (en: string, zh: string, inputs: Schema): Schema =>
  map(
    en,
    zh,
    { ...instanceFields, inputs, ...expectedFields },
    { required: ['component', 'name'] },
  );
