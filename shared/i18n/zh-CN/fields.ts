/** Words for the codes of bad fields, shown beside the field: what to do. */
export const fields = {
  required: '请填写此项',
  invalid: '填写不正确，请检查',
  'too-long': '内容过长，请缩短',
  range: '数值超出范围',
  pages: '请填写 0 到 9999 的页数',
  'password-short': '密码至少 8 位',
  'username-shape': '只能用字母、数字、汉字、点、横线和下划线',
  'passwords-differ': '两次输入的密码不一致',
};
