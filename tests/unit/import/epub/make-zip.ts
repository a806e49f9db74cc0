/** A file of a ZIP that is made by hand: every field that can lie may be given. */
export interface ZipFile {
  name: string;
  data: string | Uint8Array;
  /** Whether its data is packed; it is as a rule. */
  stored?: boolean;
  /** What its headers say, where that is not so. */
  says?: Partial<Record<'size' | 'packed' | 'checksum' | 'method' | 'flags' | 'offset', number>>;
  /** Its name in the header before its data, where that is another. */
  localName?: string;
}

export interface ZipOptions {
  comment?: Uint8Array;
  /** How many files the end of the ZIP says there are. */
  count?: number;
  /** Where it says that the directory begins. */
  directory?: number;
}

const UTF8 = 0x0800;

/** Packs files as a ZIP, byte by byte, as the specification (APPNOTE.TXT 6.3.10) has it. */
export async function makeZip(
  files: readonly ZipFile[],
  { comment = new Uint8Array(), count, directory }: ZipOptions = {},
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const records: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const file of files) {
    const data = bytesOf(file.data);
    const packed = file.stored ? data : await deflate(data);
    const fields = {
      flags: UTF8,
      method: file.stored ? 0 : 8,
      checksum: crc32(data),
      packed: packed.length,
      size: data.length,
      offset,
      ...file.says,
    };
    const local = bytesOf(file.localName ?? file.name);
    const header = record([[4, 0x04034b50], [2, 20], ...common(fields), [2, local.length], [2, 0]]);
    parts.push(header, local, packed);
    const name = bytesOf(file.name);
    records.push(
      record([
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        ...common(fields),
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, fields.offset],
      ]),
      name,
    );
    offset += header.length + local.length + packed.length;
  }
  const length = records.reduce((sum, each) => sum + each.length, 0);
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count ?? files.length],
    [2, count ?? files.length],
    [4, length],
    [4, directory ?? offset],
    [2, comment.length],
  ]);
  // In one piece, as a file is: a blob of thousands of parts is slow to make and to read.
  return new Blob([joined([...parts, ...records, end, comment])]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Field = readonly [width: 2 | 4, value: number];

function common(fields: Record<string, number>): Field[] {
  return [
    [2, fields['flags']!],
    [2, fields['method']!],
    [2, 0],
    [2, 0x21],
    [4, fields['checksum']!],
    [4, fields['packed']!],
    [4, fields['size']!],
  ];
}

function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value & 0xffff, true);
    else view.setUint32(at, value >>> 0, true);
    at += width;
  }
  return bytes;
}

function bytesOf(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
}

async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) value = TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
