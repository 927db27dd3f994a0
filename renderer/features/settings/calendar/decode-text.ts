const ENCODINGS = ['utf-8', 'gb18030'] as const;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a file in UTF-8, GB18030 or UTF-16 with its mark; null where it is no text (a scan, a document of an office program). */
export function decodeText(bytes: Uint8Array): string | null {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isWide) return decode(bytes, 'utf-16le');
  if (bytes.includes(0)) return null;
  for (const encoding of ENCODINGS) {
    const text = decode(bytes, encoding);
    if (text !== null) return text;
  }
  return null;
}
