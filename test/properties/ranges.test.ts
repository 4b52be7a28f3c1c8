import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/config/document.ts';
import { sourceOf } from '../../src/config/source.ts';
import { standingAt, type TreeNode } from '../../src/config/tree.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Span } from '../../src/diagnostics/located.ts';
import { toYaml } from '../mutation/data.ts';
import { checkText } from '../support/check-text.ts';
import { anyDocument, nearlyGood } from './documents.ts';

/** The places that a finding may mean: what stands at its path, or at the nearest written parent. */
const placesFor = ({ path }: Diagnostic, root: TreeNode): readonly Span[] => {
  const ways = [...path, ''].map((_, length) => path.slice(0, path.length - length));
  const standing = ways.map((way) => standingAt(root, way)).find((each) => each !== undefined);
  const { node, keySpan } = standing ?? { node: root, keySpan: undefined };
  const isWhole = node === root;
  const inside = node.kind === 'map' ? [...node.entries.values()] : [];
  return [
    ...(keySpan ? [keySpan] : []),
    node.span,
    // A map without a key of its own is told at its first key, or at one that is too much.
    ...(keySpan ? [] : inside.map((entry) => entry.keySpan)),
    ...(isWhole ? [{ ...node.span, end: node.span.start }] : []),
  ];
};

const offsets = ({ start, end }: Span): string => `${start.offset}-${end.offset}`;

const isPlaceholder = (text: string, { start, end }: Span): boolean =>
  /^\$\{[^{}]*\}$/.test(text.slice(start.offset, end.offset));

const isInside = (inner: Span, outer: Span): boolean =>
  outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;

const expectAtItsPlace = (diagnostic: Diagnostic, root: TreeNode, text: string): void => {
  const { span, code } = diagnostic;
  const places = placesFor(diagnostic, root);
  if (isPlaceholder(text, span)) expect(places.some((place) => isInside(span, place))).toBe(true);
  else expect(places.map(offsets), code).toContain(offsets(span));
};

test('every range is the key or the value that its finding names', () => {
  fc.assert(
    fc.property(nearlyGood, ({ data, style }) => {
      const text = toYaml(data, style);
      const { root } = parse(sourceOf('serverless.yml', text));
      if (!root) return;
      for (const diagnostic of checkText(text)) expectAtItsPlace(diagnostic, root, text);
    }),
    { numRuns: 400 },
  );
});

test('every range lies in its text, and its lines and columns say the same as its offsets', () => {
  fc.assert(
    fc.property(anyDocument, (text) => {
      const source = sourceOf('serverless.yml', text);
      for (const { span, related, fix } of checkText(text)) {
        const spans = [span, ...related, ...(fix?.edits ?? [])].map((each) =>
          'span' in each ? each.span : each,
        );
        for (const { start, end } of spans) {
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
          expect(source.positionAt(start.offset)).toEqual(start);
          expect(source.positionAt(end.offset)).toEqual(end);
        }
      }
    }),
    { numRuns: 300 },
  );
});
