import type { CommandModule } from '../run.ts';

/** Answers the scripts of `completion` with one word a line, and never complains: nobody would see it. */
export const completeCommand: CommandModule = (program, { open }) => {
  program
    .command('__complete', { hidden: true })
    .argument('<sort>')
    .action(async (sort: string, _options: object, self) => {
      const run = open(self);
      const { knownWords } = await import('../../operations/known-words.ts');
      for (const word of knownWords(sort, run.host)) run.terminal.write(`${word}\n`);
    });
};
