/** Words where two administrators change one thing at the same time. */
export const conflict = {
  by: '{{name}} 已于 {{time}} 修改此项，您的填写尚未保存。',
  bySomebody: '此项刚刚被他人修改，您的填写尚未保存。',
  gone: '此项刚刚被他人停用或撤销，您的填写不能保存。',
  field: '项目',
  now: '现值',
  mine: '您的填写',
  untouched: '未改动',
  empty: '（空）',
  list_one: '{{count}} 项',
  list_other: '{{count}} 项',
  goOn: '在现值上保留我的填写',
  drop: '放弃我的填写',
};
