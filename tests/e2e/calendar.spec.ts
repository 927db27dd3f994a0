import { expect, test } from './fixtures/program';
import { LoginScreen } from './screens/login-screen';
import { SettingsScreen } from './screens/settings-screen';

/** A notice of the tests' own: the shipped days of 2026 with 20 March off, and 22 March, a Sunday, worked for it. */
const NOTICE = `关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
八、街道纪念日：3月20日（周五）放假1天。`;
