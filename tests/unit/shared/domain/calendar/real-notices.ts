import { readFileSync } from 'node:fs';
import { holidayDataSchema } from '#shared/domain/deadline/calendar-data';

const file = new URL('../../../../../resources/calendar/holidays.json', import.meta.url);

/** The shipped holidays. */
export const shipped = holidayDataSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Days of a year's notice as they are shipped, `date kind`. */
export const shippedDays = (year: number): readonly string[] =>
  shipped.days.filter(({ noticeYear }) => noticeYear === year).map(({ date, kind }) => `${date} ${kind}`);

/** Notices in the shape in which offices paste them: the dates are facts, the words around them are the tests' own. */
export const notices: Readonly<Record<number, string>> = {
  2024: `关于2024年部分节假日安排的通知
各科室、社区：
现将2024年放假调休日期通知如下。
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
节假日期间，请做好值班和安全工作。
2023年10月25日`,
  2025: `关于２０２５年部分节假日安排的通知（国办发明电〔2024〕12号）
一、元旦：１月１日（周三）放假１天，不调休。
二、春节：１月２８日（农历除夕、周二）至２月４日（农历正月初七、周二）放假调休，共８天。１月２６日（周日）、２月８日（周六）上班。
三、清明节：４月４日（周五）至６日（周日）放假，共３天。
四、劳动节：５月１日（周四）至５日（周一）放假调休，共５天。４月２７日（周日）上班。
五、端午节：５月３１日（周六）至６月２日（周一）放假，共３天。
六、国庆节、中秋节：１０月１日（周三）至８日（周三）放假调休，共８天。９月２８日（周日）、１０月１１日（周六）上班。`,
  2026: `关于2026年部分节假日安排的通知
一、元旦: 1月1日(周四)至3日(周六)放假调休,共3天。 1月4日(周日)上班。
二、春节: 2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节: 4月4日(周六)至6日(周一)放假,共3天。
四、劳动节: 5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节: 6月19日(周五)至21日(周日)放假,共3天。
六、中秋节: 9月25日(周五)至27日(周日)放假,共3天。
七、国庆节: 10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。`,
};
