/** Words for a program that cannot start. */
export const startFault = {
  storage:
    '记录数据存储位置的文件已损坏，程序不能确定应打开哪个数据库。请联系管理员检查数据文件夹中的 storage.json，数据没有改动。',
  other: '程序无法启动。请重新启动电脑后再试；如仍不行，请将数据文件夹 logs 中的日志交给管理员。',
};
