import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/ipc/commands/setting';
import type { FieldWord } from '../../components/conflict/conflict-alert';

/** The settings of the page 本中心 in its words. */
export function useOfficeWords(): readonly FieldWord<Settings>[] {
  const { t } = useTranslation();
  const yesOrNo = (is: boolean) => t(is ? 'common.yes' : 'common.no');
  return [
    { key: 'centreName', label: t('settings.centreName') },
    { key: 'centreAddress', label: t('settings.centreAddress') },
    { key: 'centrePhone', label: t('settings.centrePhone') },
    { key: 'fundingSources', label: t('settings.fundingSources') },
    { key: 'idleLockMinutes', label: t('settings.idleLockMinutes') },
    { key: 'isRoutedBySteps', label: t('settings.routedBySteps'), say: yesOrNo },
    { key: 'isRoutedByMatrix', label: t('settings.routedByMatrix'), say: yesOrNo },
    { key: 'printerName', label: t('settings.printerName'), say: (name) => name || t('settings.printerSystem') },
    { key: 'paperSize', label: t('settings.paperSize') },
    { key: 'isReceiptPrintedAtOnce', label: t('settings.printAtOnce'), say: yesOrNo },
  ];
}
