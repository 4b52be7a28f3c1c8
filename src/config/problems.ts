import type { Diagnostic, Fix, Severity } from '../diagnostics/diagnostic.ts';
import type { Path, Span } from '../diagnostics/located.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import type { Sentence } from '../language/text.ts';

const COMPONENT_PAGE = 'https://cloud.tencent.com/document/product/1154/39271';
const YAML_PAGE = 'https://yaml.org/spec/1.2.2/';

/**
 * What can be wrong with a file before anyone looks at what it means. The examples are whole
 * files here, not fragments of `inputs`.
 */
export const CONFIG_CARDS = {
  yamlSyntax: {
    id: 'config/yaml-syntax',
    severity: 'error',
    summary: {
      en: 'The file must be one readable YAML (or JSON) document with a map at its top.',
      zh: '文件必须是一个可解析的 YAML（或 JSON）文档，且顶层为映射。',
    },
    why: {
      en: 'A file that cannot be read says nothing about the function, so nothing else is checked.',
      zh: '无法解析的文件不能描述任何函数，因此不会再做其他检查。',
    },
    bad: 'component: scf\nname: chat\ninputs:\n\tsrc: ./src',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src',
    source: YAML_PAGE,
    ignorable: false,
  },
  unknownDialect: {
    id: 'config/unknown-dialect',
    severity: 'error',
    summary: {
      en: 'The file must be written for a deployer whose configuration scf-ws reads.',
      zh: '文件必须采用 scf-ws 可识别的部署工具配置格式。',
    },
    why: {
      en: 'Several tools call their file serverless.yml; the key "component" tells which one is meant.',
      zh: '多种工具的配置文件都叫 serverless.yml，需要通过 "component" 等字段区分。',
    },
    bad: 'name: chat\nruntime: Nodejs18.15',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src',
    source: COMPONENT_PAGE,
    ignorable: false,
  },
  unsupportedComponent: {
    id: 'config/unsupported-component',
    severity: 'info',
    summary: {
      en: 'The file deploys another component than a function, and is not checked.',
      zh: '该文件部署的不是云函数组件，不做检查。',
    },
    why: {
      en: 'What other components take is up to their own tools; scf-ws reads those that make functions.',
      zh: 'scf-ws 只处理创建云函数的组件，其他组件的配置由各自的工具检查。',
    },
    bad: 'component: website\nname: pages\ninputs:\n  src: ./dist',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src',
    source: COMPONENT_PAGE,
    ignorable: true,
  },
  unknownKey: {
    id: 'config/unknown-key',
    severity: 'error',
    summary: {
      en: 'A field must be one that the deployer reads.',
      zh: '字段必须是部署工具能够识别的字段。',
    },
    why: {
      en: 'The official deployer drops a field it does not know without a word, so a slip of the pen silently leaves the default in force.',
      zh: '官方部署工具会直接丢弃不认识的字段且不提示，写错字段名时实际生效的是默认值。',
    },
    bad: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  memorysize: 256',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  memorySize: 256',
    source: COMPONENT_PAGE,
    ignorable: true,
  },
  missingKey: {
    id: 'config/missing-key',
    severity: 'error',
    summary: {
      en: 'A field without a default must be there.',
      zh: '没有默认值的字段必须填写。',
    },
    why: {
      en: 'Without it there is nothing to deploy, or no name to deploy it under.',
      zh: '缺少该字段时，没有可部署的内容，或无法确定部署的名称。',
    },
    bad: 'component: scf\ninputs:\n  src: ./src',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src',
    source: COMPONENT_PAGE,
    ignorable: false,
  },
  wrongType: {
    id: 'config/wrong-type',
    severity: 'error',
    summary: {
      en: 'A value must be of the kind that its field takes.',
      zh: '字段值的类型必须符合要求。',
    },
    why: {
      en: 'The official deployer sends some such values as they are and drops others, so the platform gets something else than the file says.',
      zh: '官方部署工具会把部分错误类型的值原样发送、部分直接丢弃，平台收到的内容与文件不一致。',
    },
    bad: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  timeout: 60s',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  timeout: 60',
    source: COMPONENT_PAGE,
    ignorable: false,
  },
  valueNotAllowed: {
    id: 'config/value-not-allowed',
    severity: 'error',
    summary: {
      en: 'A value must be one that its field allows.',
      zh: '字段值必须在允许的取值范围内。',
    },
    why: {
      en: 'The platform refuses any other value, or takes it for the default.',
      zh: '平台会拒绝其他取值，或按默认值处理。',
    },
    bad: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  traffic: 2',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  traffic: 0.2',
    source: COMPONENT_PAGE,
    ignorable: true,
  },
  unresolvedVariable: {
    id: 'config/unresolved-variable',
    severity: 'error',
    summary: {
      en: 'A placeholder must have something to stand for.',
      zh: '占位符必须有对应的值。',
    },
    why: {
      en: 'Where an environment variable is missing, the official deployer removes the field, or writes the word "undefined" into it.',
      zh: '环境变量缺失时，官方部署工具会删除整个字段，或写入文本 "undefined"。',
    },
    bad: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  region: ${env:THIS_IS_NOT_SET}',
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  description: ${name} in ${stage}',
    source: COMPONENT_PAGE,
    ignorable: false,
  },
  yamlAmbiguity: {
    id: 'config/yaml-1-1-ambiguity',
    severity: 'warning',
    summary: {
      en: 'A value should mean the same to old and new readers of YAML.',
      zh: '取值在新旧 YAML 解析器中的含义应当一致。',
    },
    why: {
      en: 'YAML 1.1 reads yes, no, on, off, y and n as true or false, 0755 as octal, 1:30 as ninety, and a lone dot as a number. Some deployers, editors and scripts still do, so one file deploys two different functions.',
      zh: 'YAML 1.1 会把 yes、no、on、off、y、n 读作布尔值，把 0755 读作八进制，把 1:30 读作 90，把单独的点读作数字。部分部署工具、编辑器和脚本仍按此解析，同一份文件可能部署出不同的函数。',
    },
    bad: 'component: scf\nname: chat\ninputs:\n  src: .',
    good: 'component: scf\nname: chat\ninputs:\n  src: "."',
    source: 'https://yaml.org/type/bool.html',
    dispute: {
      en: 'YAML 1.2 (2009) took these readings away; libraries of many languages still have them.',
      zh: 'YAML 1.2（2009 年）取消了这些规则，但许多语言的解析库仍在使用。',
    },
    ignorable: true,
  },
  unsupportedVariable: {
    id: 'config/unsupported-variable',
    severity: 'warning',
    summary: {
      en: 'A placeholder must have a form that the deployer of this file fills.',
      zh: '占位符必须采用该文件的部署工具支持的写法。',
    },
    why: {
      en: 'Each deployer has placeholders of its own. One that it does not know reaches the platform as the text it is, without a word.',
      zh: '各部署工具的占位符写法不同，不认识的占位符会原样作为文本提交到平台，且不会提示。',
    },
    bad: "component: scf\nname: chat\ninputs:\n  src: ./src\n  description: ${env:TEXT, 'none'}",
    good: 'component: scf\nname: chat\ninputs:\n  src: ./src\n  description: ${name} in ${stage}',
    source: COMPONENT_PAGE,
    ignorable: true,
  },
  unusedSuppression: {
    id: 'config/unused-suppression',
    severity: 'warning',
    summary: {
      en: 'A comment that silences a rule must name a rule, give a reason, and silence something.',
      zh: '忽略规则的注释必须写明规则和原因，且确实忽略了某个问题。',
    },
    why: {
      en: 'A comment that silences nothing hides the next mistake in its place; one without a reason cannot be judged by whoever reads it later. An entry of a baseline that is no longer found is reported here too.',
      zh: '没有忽略任何问题的注释会掩盖以后在同一位置出现的错误；没有原因的注释，后来的读者无法判断是否仍有必要。基线文件中不再出现的条目也在此报告。',
    },
    bad: 'component: scf\nname: chat\ninputs:\n  name: chat\n  handler: index.main_handler\n  src: ./src\n  # scf-ws-ignore function/memory-size: no longer needed\n  memorySize: 256',
    good: 'component: scf\nname: chat\ninputs:\n  name: chat\n  handler: index.main_handler\n  src: ./src\n  # scf-ws-ignore function/memory-size: a size we applied for\n  memorySize: 4096',
    source: `${YAML_PAGE}#66-comments`,
    ignorable: true,
  },
} as const satisfies Record<string, RuleCard>;

export type ConfigProblem = keyof typeof CONFIG_CARDS;

interface Remarks {
  readonly help?: Sentence;
  readonly severity?: Severity;
  readonly related?: Diagnostic['related'];
  readonly fix?: Fix | undefined;
}

/** A diagnostic of this folder. */
export const problemAt = (
  problem: ConfigProblem,
  place: { readonly span: Span; readonly path: Path },
  message: Sentence,
  { help, severity, related = [], fix }: Remarks = {},
): Diagnostic => {
  const card = CONFIG_CARDS[problem];
  return {
    code: card.id,
    severity: severity ?? card.severity,
    message,
    span: place.span,
    path: place.path,
    docs: card.source,
    related,
    ...(help && { help }),
    ...(fix && { fix }),
  };
};
