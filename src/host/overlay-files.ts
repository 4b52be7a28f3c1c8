import type { FileFacts, Files } from './files.ts';

/** What is to become of a file. */
export interface Draft {
  readonly path: string;
  /** Undefined where the bytes stay. */
  readonly content?: Uint8Array;
  readonly mode?: number;
}

/** Files as they would be with some changes made; nothing is written. */
export interface OverlayFiles extends Files {
  put(path: string, content: Uint8Array): void;
  /** Every file that would be changed, in the order of the first change. */
  drafts(): readonly Draft[];
  /** Another one that begins with the same changes, to try out more. */
  copy(): OverlayFiles;
}

export const overlayOn = (files: Files, changes: readonly Draft[] = []): OverlayFiles => {
  const drafts = new Map(changes.map((draft) => [draft.path, draft]));
  const change = (path: string, part: Omit<Draft, 'path'>): void => {
    drafts.set(path, { ...drafts.get(path), ...part, path });
  };
  return {
    ...files,
    read: (path) => drafts.get(path)?.content ?? files.read(path),
    facts: (path) => {
      const facts = files.facts(path);
      const draft = drafts.get(path);
      return facts && draft ? withDraft(facts, draft) : facts;
    },
    put: (path, content) => change(path, { content }),
    setMode: (path, mode) => change(path, { mode }),
    drafts: () => [...drafts.values()],
    copy: () => overlayOn(files, [...drafts.values()]),
  };
};

const withDraft = (facts: FileFacts, { content, mode }: Draft): FileFacts => ({
  ...facts,
  bytes: content?.byteLength ?? facts.bytes,
  mode: mode ?? facts.mode,
});
