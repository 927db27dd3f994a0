import { useState } from 'react';
import { useChange } from '../../lib/use-command';
import { badFields } from '../../lib/use-field-text';

/** What a person types to change the password, and the sending of it. */
export function usePasswordChange(onDone: () => void) {
  const [oldPassword, setOldPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isRepeatWrong, setRepeatWrong] = useState(false);
  const change = useChange('session.changePassword', ['session.current']);
  const bad = badFields(change.error);
  const submit = () => {
    setRepeatWrong(repeated !== newPassword);
    if (repeated === newPassword) change.mutate({ oldPassword, newPassword }, { onSuccess: onDone });
  };
  return {
    submit,
    isPending: change.isPending,
    error: change.error,
    fields: [
      { key: 'oldPassword', value: oldPassword, set: setOldPassword, code: bad.oldPassword },
      { key: 'newPassword', value: newPassword, set: setNewPassword, code: bad.newPassword },
      {
        key: 'repeatPassword',
        value: repeated,
        set: setRepeated,
        code: isRepeatWrong ? 'passwords-differ' : undefined,
      },
    ],
  } as const;
}
