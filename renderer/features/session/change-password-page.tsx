import { Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#shared/ipc/commands/session';
import { useChange } from '../../lib/use-command';
import { FrontPage } from './front-page';
import { PasswordFields } from './password-fields';
import { usePasswordChange } from './use-password-change';

/** A new password at the first login: nothing else can be done before it. */
export function ChangePasswordPage({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const form = usePasswordChange(() => undefined);
  const logout = useChange('session.logout', ['session.current']);
  return (
    <FrontPage
      title={`${session.displayName} · ${t('session.changeTitle')}`}
      note={t('session.changeFirst')}
      onSubmit={form.submit}
    >
      <PasswordFields form={form} />
      <Button type="submit" variant="contained" size="large" loading={form.isPending}>
        {t('session.change')}
      </Button>
      <Button onClick={() => logout.mutate({})}>{t('session.changePerson')}</Button>
    </FrontPage>
  );
}
