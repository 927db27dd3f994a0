/** Words of the acceptance with gaps (容缺受理). */
export const gaps = {
  title: '容缺受理',
  note: '主要材料齐全、缺少次要材料的，申请人书面承诺补交后可先予受理。',
  list: '承诺补交的材料（{{count}} 份）',
  nothingMissing: '材料已经齐全，请直接受理。',
  mainMissing: '还有 {{count}} 份主要材料未收齐，不能容缺受理。',
  promisedDay: '承诺补交日期',
  window: '{{firstDay}} 至 {{lastDay}} 之间的工作日',
  impossible: '该事项办理期限过短，不能容缺受理，请改用“一次性告知”。',
  broken:
    '申请人曾承诺于 {{day}} 前补交材料而未按时补齐（{{subject}}，编号 {{number}}），不能容缺受理。确需办理的，请分管领导在该办件中恢复资格。',
  closing: '容缺材料尚未补齐：{{names}}。补齐后才能准予办理；不予批准的，结果说明须写明这些材料。',
  fill: { title: '补交容缺材料', note: '申请人承诺于 {{day}} 前补齐。', stillMissing: '还缺 {{count}} 份' },
  forgive: { title: '恢复容缺受理资格', note: '恢复后，该申请人可再次容缺受理。理由将记入操作日志。' },
};
