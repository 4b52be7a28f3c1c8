import { DEFAULTS } from '../../platform/defaults.ts';
import { connectedFields, versionFields } from './cloud-fields.ts';
import { eventFields } from './event-fields.ts';
import { expectedFields } from './expected-fields.ts';
import { map, requiredText, type Schema, text } from './field.ts';
import { codeFields, functionFields } from './function-fields.ts';
import { webSocketFields } from './web-socket-fields.ts';

/** A serverless.yml of the component `scf` (Serverless Cloud Framework), as JSON Schema. */
export const componentSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'serverless.yml (component: scf)',
  ...map(
    'A function of Tencent Cloud SCF, deployed by the component scf.',
    '通过 scf 组件部署的腾讯云云函数。',
    {
      component: requiredText(
        'Always scf here, with or without a version.',
        '组件名称：scf，可带版本。',
      ),
      name: requiredText('Name of the instance.', '实例名称。'),
      app: text('Project it belongs to; the name, if left out.', '所属应用，默认与实例名称相同。'),
      stage: text('Stage.', '环境。', { default: DEFAULTS.stage }),
      org: text('Organisation; the account, if left out.', '组织，默认为账号的 AppId。'),
      inputs: map('The function.', '函数配置。', {
        ...codeFields,
        ...functionFields,
        ...webSocketFields,
        ...eventFields,
        ...connectedFields,
        ...versionFields,
        ...expectedFields,
      }),
      ...expectedFields,
    },
    { required: ['component', 'name'] },
  ),
};
