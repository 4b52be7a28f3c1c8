import { integer, list, map, number, requiredText, type Schema } from './field.ts';

const fault: Schema = {
  ...map(
    'What goes wrong with calls of the local API. The first fault that hits a call decides over it.',
    '对本地 API 调用注入的故障；同一次调用只有第一个命中的故障生效。',
    {
      action: requiredText(
        'The API action, such as CreateFunction (default: all).',
        'API 接口名，例如 CreateFunction（默认全部）。',
      ),
      delayMilliseconds: integer('The call waits this long first.', '调用先等待的毫秒数。', {
        minimum: 0,
        maximum: 3_600_000,
      }),
      error: requiredText(
        'The call is refused with this error code, and nothing is done.',
        '以该错误码拒绝调用，不执行任何操作。',
      ),
      drop: requiredText(
        'The line is cut: before anything is done, or after, so that only the answer is missing.',
        '断开连接：before 表示执行之前，after 表示执行之后（只丢失应答）。',
        { enum: ['before', 'after'] },
      ),
      failure: requiredText(
        'The call is taken, and what it starts fails later, for this reason.',
        '调用被接受，但随后以该原因失败。',
      ),
      skip: integer('Calls that pass first (default: 0).', '先放行的调用次数（默认 0）。', {
        minimum: 0,
      }),
      times: integer('Calls that are hit at most (default: all).', '最多命中的次数（默认不限）。', {
        minimum: 1,
      }),
      probability: number('How likely a call is hit (default: 1).', '命中概率（默认 1）。', {
        minimum: 0,
        maximum: 1,
      }),
      seed: integer(
        'The same seed gives the same run of luck (default: 1).',
        '随机种子，相同种子得到相同结果（默认 1）。',
      ),
    },
  ),
  type: 'object',
};

/** `.scf-ws/faults.yml`: what is to go wrong on the local target, so that one can see what comes of it. */
export const faultsSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '.scf-ws/faults.yml',
  ...map(
    'What is to go wrong on the local target.',
    '在本地目标上注入的故障。',
    { faults: { ...list('The faults.', '故障列表。', fault), type: 'array' } },
    { required: ['faults'] },
  ),
  type: 'object',
};
