import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslation } from 'react-i18next';
import { type Settings, settingsSchema } from '#shared/ipc/commands/setting';
import type { CommandName } from '#shared/ipc/contract';
import type { ConflictProps, FieldWord } from '../../components/conflict/conflict-alert';
import { useHeldForm } from '../../components/conflict/use-held-form';
import { useNotices } from '../../components/notice-provider';
import { useChange } from '../../lib/use-command';

const itself = (settings: Settings) => settings;

/** A page's part of the settings: what is typed stays while another saves, and two changes of one setting are told apart. */
export function useSettingsForm(
  now: Settings,
  words: readonly FieldWord<Settings>[],
  invalidates: readonly CommandName[],
) {
  const { t } = useTranslation();
  const notices = useNotices();
  const update = useChange('setting.update', ['setting.get', ...invalidates]);
  const { form, seen, adopt } = useHeldForm(now, itself, zodResolver(settingsSchema));
  const save = form.handleSubmit((values) =>
    update.mutate(
      { ...values, seen },
      {
        onSuccess: (saved) => {
          adopt(saved);
          notices.done(t('common.saved'));
        },
        onError: (failure) => failure.failure.code !== 'conflict' && notices.failed(failure),
      },
    ),
  );
  const clash = update.error?.failure.code === 'conflict' ? update.error : null;
  const conflict: ConflictProps<Settings> = {
    changer: { kind: 'settings', id: '' },
    ...{ seen, now, typed: clash === null ? seen : form.watch(), words },
    onGoOn: (merged) => {
      adopt(now, merged);
      update.reset();
    },
    onDrop: () => {
      adopt(now);
      update.reset();
    },
  };
  return { form, save, isSaving: update.isPending, clash, conflict };
}
