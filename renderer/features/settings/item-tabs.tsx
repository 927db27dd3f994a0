import { Box, Tab, Tabs } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemFields } from './item-fields';
import { ItemFlow } from './item-flow';
import { ItemFormFields } from './item-form-fields';
import { ItemMaterials } from './item-materials';

const TABS = ['basics', 'materials', 'form', 'flow'] as const;
type TabKey = (typeof TABS)[number];

function tabOf(path: string): TabKey {
  if (path.startsWith('item.materials')) return 'materials';
  if (path.startsWith('item.formFields')) return 'form';
  return path.startsWith('item.process') ? 'flow' : 'basics';
}

/** The parts of an item, one at a time; a part that main found something wrong with says so and comes to the front. */
export function ItemTabs(props: {
  readonly isNew: boolean;
  readonly isReadOnly: boolean;
  readonly bad: Readonly<Record<string, string>>;
}) {
  const { isNew, isReadOnly, bad } = props;
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabKey>('basics');
  const faulty = Object.keys(bad).map(tabOf);
  const [first] = faulty;
  useEffect(() => {
    if (first !== undefined) setTab(first);
  }, [first]);
  const label = (key: TabKey) => {
    const name = t(`flow.editor.tabs.${key}`);
    return faulty.includes(key) ? t('flow.editor.tabFault', { tab: name }) : name;
  };
  return (
    <>
      <Tabs
        value={tab}
        onChange={(_, next: TabKey) => setTab(next)}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 1.5, minHeight: 40 }}
      >
        {TABS.map((key) => (
          <Tab
            key={key}
            value={key}
            id={`item-tab-${key}`}
            aria-controls={`item-part-${key}`}
            label={label(key)}
            sx={{ minHeight: 40, py: 0, ...(faulty.includes(key) ? { color: 'error.main' } : {}) }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`item-part-${tab}`} aria-labelledby={`item-tab-${tab}`}>
        {tab === 'basics' && <ItemFields isNew={isNew} bad={bad} />}
        {tab === 'materials' && <ItemMaterials isReadOnly={isReadOnly} bad={bad} />}
        {tab === 'form' && <ItemFormFields isReadOnly={isReadOnly} bad={bad} />}
        {tab === 'flow' && <ItemFlow isReadOnly={isReadOnly} />}
      </Box>
    </>
  );
}
