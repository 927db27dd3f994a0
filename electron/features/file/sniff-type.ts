const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** The folder that only such a document has; it stands as plain text in the archive's entries. */
const ARCHIVE_TYPES = [
  ['word/', `${OFFICE}.wordprocessingml.document`],
  ['xl/', `${OFFICE}.spreadsheetml.sheet`],
] as const;

const startsWith = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;

/** Names of the entries by the local headers of a ZIP archive (APPNOTE 4.3.7: signature, 26 bytes on the name's length). */
function hasEntryIn(bytes: Buffer, folder: string): boolean {
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    if (bytes.subarray(at + 30, at + 30 + folder.length).toString('latin1') === folder) return true;
  }
  return false;
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * The MIME type of a file by its bytes, never by its name: PNG, JPEG, PDF, DOCX, XLSX, or text in UTF-8 or GB 18030.
 * Null for anything else, empty files included.
 */
export function sniffType(content: Uint8Array): string | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) return null;
  if (startsWith(bytes, '89504e470d0a1a0a')) return 'image/png';
  if (startsWith(bytes, 'ffd8ff')) return 'image/jpeg';
  if (startsWith(bytes, '255044462d')) return 'application/pdf';
  if (startsWith(bytes, '504b0304')) return ARCHIVE_TYPES.find(([folder]) => hasEntryIn(bytes, folder))?.[1] ?? null;
  return isText(bytes) ? 'text/plain' : null;
}
