import type { Diagnostic, Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { say } from '../../language/text.ts';
import type { ReporterContext } from '../reporter.ts';
import { artifactAt, physicalLocation, regionOf } from './place.ts';
import { LEVELS } from './rule.ts';

export interface Suppression {
  readonly kind: 'inSource' | 'external';
  readonly justification?: string;
}

interface Found {
  readonly diagnostic: Diagnostic;
  readonly ruleIndex: number | undefined;
  readonly fingerprint: string;
  /** Undefined where nothing at all is suppressed. */
  readonly suppressions: readonly Suppression[] | undefined;
}

export const resultOf = (
  { diagnostic, ruleIndex, fingerprint, suppressions }: Found,
  context: ReporterContext,
) => {
  const { code, severity, message, help, span, path, related, fix } = diagnostic;
  const { language } = context;
  const words = [message, ...(help ? [help] : [])].map((each) => say(each, language)).join(' ');
  const name = path.join('.');
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: words },
    locations: [
      {
        physicalLocation: physicalLocation(span, context),
        ...(name && { logicalLocations: [{ fullyQualifiedName: name }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        message: { text: say(other.note, language) },
        physicalLocation: physicalLocation(other.span, context),
      })),
    }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(fix && fix.edits.length > 0 && { fixes: [fixOf(fix, context)] }),
    ...(suppressions && { suppressions }),
  };
};

const fixOf = ({ description, edits }: Fix, context: ReporterContext) => ({
  description: { text: say(description, context.language) },
  artifactChanges: [...editsByFile(edits)].map(([file, ofFile]) => ({
    artifactLocation: artifactAt(file, context),
    replacements: ofFile.map(({ span, text }) => ({
      deletedRegion: regionOf(span),
      insertedContent: { text },
    })),
  })),
});

const editsByFile = (edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> => {
  const files = new Map<string, Edit[]>();
  for (const edit of edits) {
    const known = files.get(edit.span.file);
    if (known) known.push(edit);
    else files.set(edit.span.file, [edit]);
  }
  return files;
};
