import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly content: string;
  readonly mode?: number;
}

/** A zip with these files, as an ordinary tool makes it. */
export const zipOf = async (files: Readonly<Record<string, ZipEntry>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, { content, mode = 0o100644 }] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, { mode, mtime: new Date(2026, 0, 1) });
  }
  zip.end();
  return buffer(zip.outputStream);
};

export const bootstrapZip = (script = '#!/bin/bash\nexec node index.js\n'): Promise<Buffer> =>
  zipOf({
    scf_bootstrap: { content: script, mode: 0o100755 },
    'index.js': { content: '// listens on 9000\n' },
  });

/** A zip with one entry, put together by hand: ordinary tools refuse to write such names. */
export const zipWithEntry = (name: string, content: string, mode = 0o100644): Buffer => {
  const nameBytes = Buffer.from(name);
  const data = Buffer.from(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  sizes(local, 14, data);
  local.writeUInt16LE(nameBytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4);
  central.writeUInt16LE(20, 6);
  sizes(central, 16, data);
  central.writeUInt16LE(nameBytes.length, 28);
  central.writeUInt32LE((mode << 16) >>> 0, 38);
  const body = Buffer.concat([local, nameBytes, data]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + nameBytes.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, central, nameBytes, end]);
};

const sizes = (head: Buffer, at: number, data: Buffer): void => {
  head.writeUInt32LE(crc32(data), at);
  head.writeUInt32LE(data.length, at + 4);
  head.writeUInt32LE(data.length, at + 8);
};
