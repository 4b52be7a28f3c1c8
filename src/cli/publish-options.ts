import type { Command } from 'commander';
import { type Language, say, type Text } from '../language/text.ts';
import { DEFAULTS } from '../platform/defaults.ts';
import { percentage } from './options.ts';
import { UsageProblem } from './usage-problem.ts';
import { ALIAS } from './words.ts';

/** Options about versions, and the traffic that they get. */
export interface PublishOptions {
  readonly publish?: boolean;
  readonly traffic?: number;
  readonly alias?: string;
  readonly description?: string;
}

const PUBLISH: Text = {
  en: 'publish a version of it, and lead the connections of the alias there',
  zh: '部署后发布新版本，并将别名的流量切换到该版本',
};
const TRAFFIC: Text = {
  en: 'with --publish: how much of the traffic the new version gets (default: 100%)',
  zh: '与 --publish 一起使用：新版本的流量占比（默认 100%）',
};
const DESCRIPTION: Text = {
  en: 'with --publish: what the version is called in lists',
  zh: '与 --publish 一起使用：版本描述',
};
const NEEDS_PUBLISH: Text = {
  en: 'The options --traffic, --alias and --description need --publish.',
  zh: '选项 --traffic、--alias 和 --description 需要与 --publish 一起使用。',
};

export const addPublishOptions = (command: Command, language: Language): Command =>
  command
    .option('--publish', say(PUBLISH, language))
    .option('--traffic <percent>', say(TRAFFIC, language), percentage(language))
    .option('--alias <name>', say(ALIAS, language))
    .option('--description <text>', say(DESCRIPTION, language));

const ALL = 100;

/** The same, as the operation takes them: nobody is to believe that traffic was led somewhere when it was not. */
export const publicationOf = ({ publish, traffic, alias, description }: PublishOptions) => {
  if (publish) {
    return {
      share: traffic ?? ALL,
      alias: alias ?? DEFAULTS.qualifier,
      description: description ?? '',
    };
  }
  const isPointless = [traffic, alias, description].some((option) => option !== undefined);
  if (isPointless) throw new UsageProblem(NEEDS_PUBLISH);
  return undefined;
};
