import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../../lib/use-failure-text';
import { useAddFile } from '../api/order-changes';
import { MAX_FILE_MEGABYTES, MAX_FILES, readBase64 } from './read-file';

/** A file that goes with a reply; `fileId` once main has it. */
export interface Attachment {
  readonly key: string;
  readonly file: File;
  readonly fileId: string | null;
  readonly problem: string | null;
}

/** Files chosen for a reply. They are sent with the reply, so that one taken off the list leaves nothing behind. */
export function useAttachments(caseId: string, orderId: string) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const addFile = useAddFile();
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  const add = (files: readonly File[]) => {
    const chosen = files.map((file) => ({
      key: crypto.randomUUID(),
      file,
      fileId: null,
      problem:
        file.size > MAX_FILE_MEGABYTES * 1024 * 1024
          ? t('errors.file-too-large', { megabytes: MAX_FILE_MEGABYTES })
          : null,
    }));
    const all = [...attachments, ...chosen];
    setProblem(all.length > MAX_FILES ? t('cases.reply.tooMany') : null);
    setAttachments(all.slice(0, MAX_FILES));
  };
  const remove = (key: string) => setAttachments((all) => all.filter((each) => each.key !== key));

  /** Hands all files to main, those it has already not twice; null when one was not taken. */
  const sendAll = async (): Promise<readonly string[] | null> => {
    const sent: Attachment[] = [];
    for (const each of attachments) {
      if (each.fileId !== null || each.problem !== null) sent.push(each);
      else {
        try {
          const content = await readBase64(each.file);
          const { id } = await addFile.mutateAsync({ caseId, orderId, file: { name: each.file.name, content } });
          sent.push({ ...each, fileId: id });
        } catch (error) {
          sent.push({ ...each, problem: failureText(error) });
        }
      }
    }
    setAttachments(sent);
    const ids = sent.flatMap((each) => (each.fileId === null ? [] : [each.fileId]));
    return ids.length === sent.length ? ids : null;
  };
  return { attachments, problem, add, remove, sendAll };
}
