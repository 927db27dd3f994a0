import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { PaperSize } from '../../../electron/printing/paper-renderer';
import { drawPaper } from '../../../electron/printing/papers/draw-paper';
import { paperModels, paperOffice } from '../../factories/test-papers';
import { drawInElectron, type PdfJob, readPdfFonts, readPdfInfo, readPdfText } from '../../helpers/electron-pdf';

const HOSTILE = '</td><script>document.title="hacked"</script><img src=x onerror=alert(1)>&amp;王';
const SHEETS = { A4: '(A4)', A5: '(A5)' } as const;

interface Wanted {
  readonly model: PaperModel;
  readonly size: PaperSize;
  readonly isReprint?: boolean;
}

async function jobOf({ model, size, isReprint = false }: Wanted): Promise<PdfJob> {
  const number = '香港中路受〔2026〕00001号';
  const sheet = { model, office: paperOffice, number, madeAt: '2026-03-01T16:20:00.000Z', isReprint, size };
  const { html, title } = await drawPaper(sheet);
  return { html, options: { size, title, hasPageNumbers: true } };
}

/** What each paper must say besides its head, number, case, person and foot. */
const FACTS: { readonly [T in PaperModel['type']]: readonly string[] } = {
  'intake-receipt': [
    '收件凭证',
    '将于2026年3月9日前告知您是否受理',
    '逾期不告知的，自收到申请材料之日起即为受理',
    '收到的材料（尚未审查）',
    '第三十二条',
  ],
  acceptance: [
    '受理通知书',
    '未在2026年3月9日前告知需要补正的内容',
    '自收到申请材料之日即2026年3月2日起视为受理',
    '将于2026年3月30日前办结',
    '不以缺少上列材料为由不予受理',
  ],
  receipt: [
    '受理回执',
    '王小明：您于2026年3月2日提出',
    '将于2026年3月30日前办结',
    '2026年3月30日17:00',
    '家庭收入证明',
    '或致电0532-80000000',
  ],
  'one-time-notification': [
    '一次性告知书',
    '需要补正的材料',
    '近六个月，由所在单位出具',
    '经济状况核对授权书',
    '已收到的材料',
    '第三十二条',
  ],
  refusal: [
    '不予受理通知书',
    '本街道没有受理权限',
    '请向户籍所在地街道办事处申请',
    '六十日内依法申请行政复议',
    '六个月内依法向人民法院提起行政诉讼',
  ],
  decision: ['办结通知书', '结果为：准予办理', '自2026年4月起列入最低生活保障', '2026年3月20日15:30'],
  'delivery-record': [
    '送达回证',
    '送达文书办结通知书',
    '窗口领取',
    '签收人王小亮',
    '受送达人（签字）',
    '送达人（签字）',
  ],
  'work-order': [
    '协办工单',
    '城市管理科：',
    '交你单位主办',
    '三号楼东侧绿地',
    '反馈期限2026年3月5日17:00',
    '现场核实后清运',
    '派单人：协办员',
    '人民币壹万贰仟捌佰元伍角整（¥12,800.50），来源：街道财政',
  ],
  supervision: [
    '督办单',
    '城市管理科：',
    '督办原因超过办理期限',
    '答复期限2026年3月10日',
    '请说明原因、目前进展和办结时间',
    '书面答复',
    '承办单位印章处',
    '督办人：主任',
  ],
  'special-procedure': [
    '特别程序告知书',
    '自2026年3月4日起暂停计算',
    '暂停事由鉴定',
    '10个工作日，预计至2026年3月18日',
    '残疾等级鉴定',
    '第四十五条',
  ],
  extension: [
    '延期告知书',
    '办理期限延长10个工作日',
    '原办理期限2026年3月30日17:00',
    '延期后期限2026年4月14日17:00',
    '跨省核对家庭经济状况',
    '第四十二条',
  ],
  'gaps-promise': [
    '容缺受理承诺书',
    '申请人承诺于2026年3月16日前补交',
    '承诺补交的材料',
    '家庭收入证明',
    '居民户口簿',
    '承诺人（签字）',
    '收件人（签字）',
    '2026年3月30日17:00',
  ],
};
const EVERYWHERE = [
  '香港中路街道社会事务受理中心',
  '香港中路受〔2026〕00001号',
  '37020201020260302000017',
  '印章处',
  '2026年3月2日',
  '第1页共1页',
];

const types = Object.keys(FACTS) as readonly PaperModel['type'][];
const sizes = ['A4', 'A5'] as const;
const ordinary = types.flatMap((type) => sizes.map((size) => ({ type, size })));

describe('papers drawn by Electron', () => {
  const pdfs = new Map<string, Buffer>();
  const pdf = (name: string) => pdfs.get(name) ?? Buffer.of();

  beforeAll(async () => {
    const { receipt, refusal } = paperModels;
    const wanted = new Map<string, Wanted>(
      ordinary.map(({ type, size }) => [`${type} ${size}`, { model: paperModels[type], size }]),
    );
    wanted.set('hostile', { model: { ...receipt, applicantName: HOSTILE, content: HOSTILE }, size: 'A4' });
    wanted.set('reprint', { model: receipt, size: 'A4', isReprint: true });
    wanted.set('estimated', { model: { ...receipt, isDueEstimated: true }, size: 'A5' });
    wanted.set('long', { model: { ...receipt, content: '反映的情况较多。'.repeat(450) }, size: 'A5' });
    wanted.set('appeal', { model: { ...refusal, kind: 'appeal' }, size: 'A4' });
    wanted.set('rare', { model: { ...receipt, applicantName: '王喆堃㛃䶮𠮷·买' }, size: 'A4' });
    const jobs = await Promise.all([...wanted.values()].map(jobOf));
    const drawn = await drawInElectron(jobs);
    for (const [at, name] of [...wanted.keys()].entries()) pdfs.set(name, drawn[at] ?? Buffer.of());
    // For people who want to look at the papers: STREETDESK_KEEP_PAPERS names a folder.
    const kept = process.env.STREETDESK_KEEP_PAPERS;
    if (kept) await Promise.all([...pdfs].map(([name, bytes]) => writeFile(join(kept, `${name}.pdf`), bytes)));
  });

  it.each(ordinary)('$type on $size says what it must, on one sheet of that size', async ({ type, size }) => {
    const text = await readPdfText(pdf(`${type} ${size}`));
    for (const words of [...EVERYWHERE, ...FACTS[type]]) expect(text).toContain(words);
    expect(text).not.toContain('补打');
    const info = await readPdfInfo(pdf(`${type} ${size}`));
    expect(info.get('Pages')).toBe('1');
    expect(info.get('Page size')).toContain(SHEETS[size]);
    expect(info.get('Title')).toContain('香港中路受〔2026〕00001号');
  });

  it('draws with the shipped font, embedded, so that every machine prints the same', async () => {
    const fonts = (await readPdfFonts(pdf('receipt A4'))).split('\n').slice(2);
    expect(fonts.filter((line) => line.includes('NotoSerifSC')).length).toBeGreaterThan(5);
    expect(
      fonts.every((line) => line === '' || /\s(Type 3|CID TrueType|TrueType|CID Type 0C).*\syes\s/.test(line)),
    ).toBe(true);
  });

  it('shows a name that looks like markup as the name', async () => {
    expect(await readPdfText(pdf('hostile'))).toContain(HOSTILE.replace(/\s/g, ''));
    expect((await readPdfInfo(pdf('hostile'))).get('Title')).toBe('受理回执 香港中路受〔2026〕00001号');
  });

  it('marks a reprint', async () => {
    expect(await readPdfText(pdf('reprint'))).toContain('补打');
  });

  it('says that a deadline is estimated, and why', async () => {
    const text = await readPdfText(pdf('estimated'));
    expect(text).toContain('2026年3月30日17:00（预估）');
    expect(text).toContain('尚未公布相应年度的节假日安排');
    expect(text).not.toContain('将于2026年3月30日前');
  });

  it('numbers the pages of a long paper', async () => {
    const pages = Number((await readPdfInfo(pdf('long'))).get('Pages'));
    expect(pages).toBeGreaterThan(1);
    const text = await readPdfText(pdf('long'));
    // The first page is filled before the second begins.
    expect(text.slice(0, text.indexOf(`第1页共${pages}页`))).toContain('反映的情况较多');
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`第${page}页共${pages}页`);
    expect(Array.from(text).filter((each) => each === '映')).toHaveLength(450);
  });

  it('offers no court where nothing was decided in law', async () => {
    const text = await readPdfText(pdf('appeal'));
    expect(text).not.toContain('行政诉讼');
    expect(text).toContain('向本中心提出复核');
  });

  it('keeps rare characters of names', async () => {
    const text = await readPdfText(pdf('rare'));
    // Another font draws them, and the reader of the PDF may take it for another line.
    for (const part of ['申请人王喆堃', '㛃䶮𠮷·买']) expect(text).toContain(part);
  });
});
