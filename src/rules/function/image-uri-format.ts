import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { IMAGE_URI_PATTERN } from '../../platform/image.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const FORM = 'domain/namespace/image:tag@digest';

const MESSAGES = {
  form: {
    en: 'Image {found} is not of the form "{form}".',
    zh: '镜像地址 {found} 不符合格式 "{form}"。',
  },
  scheme: {
    en: 'Write it without "https://".',
    zh: '请去掉 "https://"。',
  },
  tag: {
    en: 'Name the registry, the namespace, and the tag; the digest may be left out.',
    zh: '请填写仓库域名、命名空间和标签，摘要（digest）可省略。',
  },
  missing: {
    en: 'The image has no address.',
    zh: '未填写镜像地址。',
  },
  add: { en: 'Add "imageUrl".', zh: '请添加 "imageUrl"。' },
} as const satisfies Record<string, Text>;

export const imageUriFormat: Rule = {
  id: 'function/image-uri-format',
  severity: 'error',
  summary: {
    en: 'An image has an address of its own form.',
    zh: '镜像地址必须符合格式要求。',
  },
  why: {
    en: 'The API takes an image of Tencent Container Registry with its tag (ImageUri), and refuses anything else.',
    zh: 'API 仅接受带标签的腾讯云容器镜像服务地址（ImageUri），会拒绝其他格式。',
  },
  bad: 'src:\nimage: { imageUrl: "https://ccr.ccs.tencentyun.com/team/chat" }',
  good: 'src:\nimage: { imageUrl: "ccr.ccs.tencentyun.com/team/chat:1.0" }',
  source: SOURCES.createFunction,
  dispute: {
    en: 'The reference writes tag and digest without saying that the digest may be left out; addresses without it are in use.',
    zh: '文档格式同时包含标签和摘要，未说明摘要可省略；实际存在省略摘要的用法。',
  },
  confidence: { level: 'documented', saidBy: [SOURCES.createFunction, WITNESSES.sdk] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { image } of functions) {
      if (!image || (image.uri && IMAGE_URI_PATTERN.test(image.uri.value))) continue;
      if (!image.uri) {
        const [message, help] = [sentence(MESSAGES.missing), sentence(MESSAGES.add)];
        yield { at: image.at, on: 'key', message, help };
        continue;
      }
      const help = /^\w+:\/\//.test(image.uri.value) ? MESSAGES.scheme : MESSAGES.tag;
      yield {
        at: image.uri,
        message: sentence(MESSAGES.form, { found: describeText(image.uri), form: FORM }),
        help: sentence(help),
      };
    }
  },
};
