import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { formatInstant } from '../../../lib/format';

/** What the resident brings, where, and by which way it came. */
export function MatterPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('cases.matter.title')}>
      <Facts
        facts={[
          { label: t('cases.matter.content'), value: view.content, isWide: true },
          ...view.form.map(({ label, type, value }) => ({
            label,
            value: type === 'yes-no' && value !== '' ? t(value === 'yes' ? 'flow.yesNo.yes' : 'flow.yesNo.no') : value,
          })),
          { label: t('cases.matter.refusal'), value: view.refusalReason, isWide: true },
          { label: t('cases.matter.channel'), value: t(`words.channel.${view.channel}`) },
          {
            label: t('cases.matter.urgency'),
            value: view.kind === 'appeal' ? t(`words.urgency.${view.urgency}`) : '',
          },
          { label: t('cases.matter.community'), value: view.communityName },
          { label: t('cases.matter.grid'), value: view.gridName },
          { label: t('cases.matter.place'), value: view.place },
          { label: t('cases.matter.clerk'), value: view.clerkName },
          { label: t('cases.matter.notifiedAt'), value: formatInstant(view.notifiedAt) },
          { label: t('cases.matter.acceptedAt'), value: formatInstant(view.acceptedAt) },
        ]}
      />
    </Panel>
  );
}
