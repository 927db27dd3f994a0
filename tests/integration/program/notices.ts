import type { CalendarChange } from '#shared/ipc/commands/calendar';

/** Minutes from the harness' first morning, 2026-03-02 9:00, to Monday 2026-12-28. */
export const TO_THE_LAST_WEEK = 301 * 24 * 60;

/** A notice of the tests' own for 2027, with every holiday of a year. */
export const NOTICE = `关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`;

/** Pastes a notice. */
export const noticeChange = (text = NOTICE, isChecked = false): CalendarChange => ({
  ...{ part: 'notice', text, year: null, source: '', isChecked },
});
