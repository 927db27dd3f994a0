import { useTranslation } from 'react-i18next';
import { orderCommands } from '#shared/ipc/commands/order';
import { useReplyOrder } from '../api/order-changes';
import { ActDialog } from './act-dialog';
import { AttachmentField } from './attachment-field';
import type { OrderDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';
import { useAttachments } from './use-attachments';

const schema = orderCommands['order.reply'].input.pick({ reply: true });

/** The handler's answer (反馈) with its files. */
export function ReplyDialog({ view, order, onDone, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const replyOrder = useReplyOrder();
  const files = useAttachments(view.id, order.id);
  const form = useActForm({
    schema,
    defaults: { reply: '' },
    latestVersion: order.version,
    send: async ({ reply }, version) => {
      const fileIds = await files.sendAll();
      if (fileIds === null) return;
      await replyOrder.mutateAsync({ orderId: order.id, version, reply, fileIds: [...fileIds] });
      onDone('reply');
    },
  });
  const isDirty = form.isDirty || files.attachments.length > 0;
  return (
    <ActDialog title={`${t('cases.reply.title')} · ${order.unitName}`} act={{ ...form, isDirty }} onClose={onClose}>
      <FormText control={form.control} name="reply" label={t('cases.reply.text')} rows={6} isFirst />
      <AttachmentField files={files} />
    </ActDialog>
  );
}
