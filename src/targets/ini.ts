export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A file of sections with `name = value` lines; `#` and `;` begin comments. */
export const readIni = (text: string): Sections => {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const written of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = written.trim();
    const [, title] = /^\[(.*)\]$/.exec(line) ?? [];
    if (title !== undefined) {
      current = sections.get(title.trim()) ?? new Map();
      sections.set(title.trim(), current);
      continue;
    }
    const [, name, value = ''] = /^([^#;=][^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
    if (name) current?.set(name, value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return sections;
};
