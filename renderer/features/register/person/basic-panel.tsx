import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { PersonNumbers, PersonView } from '#shared/ipc/commands/register-views';
import { Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';

/** The button that asked is gone then: the focus goes to what it brought. */
const focusOnce = (node: HTMLElement | null) => node?.focus();

/** Who he is: names, documents, telephones, address. Masked until somebody says why he must see it in full. */
export function BasicPanel(props: {
  readonly view: PersonView;
  readonly full: PersonNumbers | null;
  readonly onReveal: () => void;
}) {
  const { view, full } = props;
  const { t } = useTranslation();
  const numbers = full ?? view.numbers;
  const until = (day: string | null) => (day === null ? '' : `（${t('register.validUntil')} ${day}）`);
  const main = `${numbers.documentNumber}${until(view.documentValidUntil)}`;
  return (
    <Panel
      title={t('register.basic')}
      action={
        full === null && (
          <Button size="small" onClick={props.onReveal}>
            {t('register.reveal')}
          </Button>
        )
      }
    >
      {full !== null && (
        <Alert ref={focusOnce} tabIndex={-1} severity="info" role="status" sx={{ mb: 1, py: 0 }}>
          {t('register.revealed')}
        </Alert>
      )}
      <Facts
        facts={[
          ...view.names.map(({ kind, name }) => ({ label: t(`words.nameKind.${kind}`), value: name })),
          { label: t(full === null ? 'register.birthYear' : 'register.birthDate'), value: numbers.birthDate },
          {
            label: t(`words.documentType.${view.documentType}`),
            value: numbers.documentNumber === '' ? t('register.nothing') : main,
            isWide: true,
          },
          ...numbers.documents.map(({ documentType, documentNumber, validUntil }) => ({
            label: t(`words.documentType.${documentType}`),
            value: `${documentNumber}${until(validUntil)}`,
            isWide: true,
          })),
          { label: t('register.phone'), value: numbers.phone === '' ? t('register.nothing') : numbers.phone },
          ...numbers.phones.map(({ kind, phone }) => ({ label: t(`words.phoneKind.${kind}`), value: phone })),
          { label: t('register.address'), value: numbers.address, isWide: true },
          { label: t('register.community'), value: view.communityName },
          { label: t('register.grid'), value: view.gridName },
        ]}
      />
    </Panel>
  );
}
