import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import type { CheckSummary, Event, EventOf } from '../events.ts';
import type { Sentence, Text } from '../language/text.ts';
import type { ReporterContext, ReporterKind } from './reporter.ts';
import { tellTrouble } from './trouble.ts';

/** A whole check, for formats that can only be written when it is over. */
export interface CheckReport {
  /** The rules that ran; empty where nobody said. */
  readonly cards: readonly RuleCard[];
  /** Every file that was read, with its text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly EventOf<'diagnostic-suppressed'>[];
  readonly refusals: readonly Refusal[];
  readonly summary: CheckSummary | undefined;
  /** Where the run made one. */
  readonly plan: EventOf<'plan-made'> | undefined;
}

/** Why the command, or one file of it, was not even begun. */
export interface Refusal {
  readonly message: Sentence;
  readonly file?: string;
}

/** A format that tells a check as one document, when it is over. */
export const documentOfCheck = (
  name: string,
  summary: Text,
  render: (report: CheckReport, context: ReporterContext) => string,
): ReporterKind => ({
  name,
  summary,
  start: (context) => {
    const gathering = new Gathering();
    return {
      accept(event) {
        gathering.accept(event);
        tellTrouble(event, context);
      },
      finish: () => context.write(render(gathering, context)),
    };
  },
});

class Gathering implements CheckReport {
  cards: readonly RuleCard[] = [];
  summary: CheckSummary | undefined;
  plan: EventOf<'plan-made'> | undefined;
  readonly texts = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly suppressed: EventOf<'diagnostic-suppressed'>[] = [];
  readonly refusals: Refusal[] = [];

  accept(event: Event): void {
    switch (event.kind) {
      case 'rules-chosen':
        this.cards = event.cards;
        break;
      case 'file-read':
        this.texts.set(event.file, event.text);
        break;
      case 'diagnostic-reported':
        this.diagnostics.push(event.diagnostic);
        break;
      case 'diagnostic-suppressed':
        this.suppressed.push(event);
        break;
      case 'files-checked':
        this.summary = event.summary;
        break;
      case 'plan-made':
        this.plan = event;
        break;
      case 'command-refused':
        this.refusals.push(event);
        break;
      default:
    }
  }
}

/** What was found in each file, files without findings included, in the order they came. */
export const byFile = ({
  texts,
  diagnostics,
}: CheckReport): ReadonlyMap<string, readonly Diagnostic[]> => {
  const found = new Map<string, Diagnostic[]>([...texts.keys()].map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.span;
    const here = found.get(file);
    if (here) here.push(diagnostic);
    else found.set(file, [diagnostic]);
  }
  return found;
};
