import { describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/translator';
import { COUNT_LIMIT } from '#shared/ipc/primitives';
import { countNote } from '../../../../renderer/lib/count-note';
import { longListWords } from '../../../../renderer/lib/grid-words';

describe('a list with more rows than are counted', () => {
  it('says so in its title', () => {
    const { t } = createI18n('zh-CN');
    const say = (total: number) => countNote(t, total, (count) => t('cases.count', { count }));
    expect(say(COUNT_LIMIT - 1)).toBe('共 9999 件');
    expect(say(COUNT_LIMIT)).toBe('10,000 条以上，请用筛选缩小范围');
  });

  it.each(['zh-CN', 'en-US'])('says so under its rows in %s, and counts a shorter one exactly', (language) => {
    const say = (count: number) =>
      longListWords(language).paginationDisplayedRows({ from: 51, to: 100, count, page: 1, pageSize: 50 } as never);
    expect(say(COUNT_LIMIT)).toMatch(/51.100\D*10,?000\+/);
    expect(say(321)).toMatch(/51.100\D*321(?!\+)/);
  });
});
