import { Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#shared/ipc/commands/session';
import { FrontPage } from './front-page';
import { PasswordFields } from './password-fields';
import { usePasswordChange } from './use-password-change';
import { useSignOut } from './use-sign-out';

/** A new password at the first login: nothing else can be done before it. */
export function ChangePasswordPage({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const form = usePasswordChange(() => undefined);
  const { signOut } = useSignOut();
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
      <Button onClick={() => void signOut()}>{t('session.changePerson')}</Button>
    </FrontPage>
  );
}
