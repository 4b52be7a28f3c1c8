import { type Sentence, sentence, type Text, type Values } from '../language/text.ts';

/** A command was used wrongly in a way that its parser cannot see. */
export class UsageProblem extends Error {
  readonly sentence: Sentence;

  constructor(text: Text, values?: Values) {
    super(text.en);
    this.sentence = sentence(text, values);
  }
}
