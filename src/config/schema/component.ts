import { connectedFields, versionFields } from './cloud-fields.ts';
import { eventFields } from './event-fields.ts';
import { expectedFields } from './expected-fields.ts';
import { type Fields, map, type Schema } from './field.ts';
import { codeFields, functionFields } from './function-fields.ts';
import { instanceSchema } from './instance-fields.ts';
import { webSocketFields } from './web-socket-fields.ts';

/** Every key that the component takes in `inputs`. */
export const componentFields: Fields = {
  ...codeFields,
  ...functionFields,
  ...webSocketFields,
  ...eventFields,
  ...connectedFields,
  ...versionFields,
  ...expectedFields,
};

/** A serverless.yml of the component `scf` (Serverless Cloud Framework), as JSON Schema. */
export const componentSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'serverless.yml (component: scf)',
  ...instanceSchema(
    'A function of Tencent Cloud SCF, deployed by the component scf.',
    '通过 scf 组件部署的腾讯云云函数。',
    map('The function.', '函数配置。', componentFields),
  ),
};
