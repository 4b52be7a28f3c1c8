import { Chalk } from 'chalk';

/** Colours by meaning, so that a reporter never names one. */
export type Paint = ReturnType<typeof paintFor>;

export const paintFor = (colour: boolean) => {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
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
