import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newUsernameSchema } from '#shared/ipc/commands/session';
import type { Division, SetupInput } from '#shared/ipc/commands/setup';
import { useChange } from '../../lib/use-command';
import { badFields } from '../../lib/use-field-text';

/** Levels of the national list, from the province down to the street. */
export const LEVELS = ['province', 'city', 'district', 'street'] as const;

/** What the first run asks for, and the sending of it. */
export function useSetupForm() {
  const { t } = useTranslation();
  const [path, setPath] = useState<readonly Division[]>([]);
  const [ownName, setOwnName] = useState<string | null>(null);
  const [administrator, setAdministrator] = useState({ displayName: '', username: '', password: '' });
  const [repeated, setRepeated] = useState('');
  const [start, setStart] = useState<SetupInput['start']>('demonstration');
  const create = useChange('setup.create', ['setup.office']);
  const street = path[LEVELS.length - 1];
  const centreName = ownName ?? (street === undefined ? '' : t('setup.centreDefault', { street: street.name }));

  /** Chooses a division of a level; everything below it is chosen anew. */
  const choose = (level: number, division: Division | null) =>
    setPath([...path.slice(0, level), ...(division === null ? [] : [division])]);
  const isUsernameRight = newUsernameSchema.safeParse(administrator.username).success;
  const isRepeatWrong = repeated !== administrator.password;
  const isCentreReady =
    centreName.trim() !== '' &&
    administrator.displayName.trim() !== '' &&
    isUsernameRight &&
    administrator.password.length >= 8 &&
    !isRepeatWrong;
  const submit = () => create.mutate({ streetCode: street?.code ?? '', centreName, administrator, start });
  return {
    path,
    choose,
    street,
    centreName,
    setCentreName: setOwnName,
    administrator,
    setAdministrator,
    repeated,
    setRepeated,
    isRepeatWrong,
    isUsernameRight,
    isCentreReady,
    start,
    setStart,
    submit,
    isPending: create.isPending,
    error: create.error,
    bad: badFields(create.error),
  };
}

/** The form of the first run. */
export type SetupForm = ReturnType<typeof useSetupForm>;
