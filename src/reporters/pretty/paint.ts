import { Chalk } from 'chalk';

/** Colours by meaning, so that a reporter never names one. */
export type Paint = ReturnType<typeof paintFor>;

/** Marks words as a link to a page, for terminals that know how (OSC 8). */
const link = (words: string, page: string): string =>
  `\u001b]8;;${page}\u001b\\${words}\u001b]8;;\u001b\\`;

export const paintFor = (colour: boolean, links: boolean) => {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    /** Words that lead to a page, where there is one. */
    link: (words: string, page: string | undefined): string =>
      links && page ? link(words, page) : words,
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.cyan.bold,
    related: chalk.blue,
    faint: chalk.dim,
    strong: chalk.bold,
    create: chalk.green,
    update: chalk.yellow,
    replace: chalk.magenta,
    remove: chalk.red,
    keep: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
  };
};
