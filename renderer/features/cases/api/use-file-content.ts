import { useMemo } from 'react';
import { useCommandQuery } from '../../../lib/use-command';

/** A file's type and bytes; read only when somebody opens it. */
export function useFileContent(fileId: string) {
  const file = useCommandQuery('file.read', { fileId });
  const content = file.data?.content;
  const bytes = useMemo(
    () => (content === undefined ? null : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))),
    [content],
  );
  return { mimeType: file.data?.mimeType ?? '', content: content ?? null, bytes, error: file.error };
}
