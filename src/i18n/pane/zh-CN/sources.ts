export const sources = {
  title: '并入资料表',
  intro:
    '把批复的绩效目标表、指标执行台账或上年的工作簿并入本工作簿的末尾，用来核对：目标有没有改动、预算和执行数与台账是否一致、有没有漏评的项目、有没有照抄上年的文字。资料表不填写、不审核，可以撤销。',
  choose: '选择文件…',
  chosen: '已选的文件',
  role: (file: string) => `“${file}”是什么资料`,
  pick: '请选择',
  roles: { approved: '批复的绩效目标表', ledger: '指标执行台账', 'last-year': '上年的工作簿' },
  remove: (file: string) => `不要“${file}”`,
  removeShort: '不要',
  insert: (count: number) => `并入 ${String(count)} 个文件`,
  unpicked: '请先选定每个文件是什么资料。',
  unreadable: (file: string) => `“${file}”读不出来，没有并入。请确认文件没有移动或删除，再选一次。`,
  refused: (file: string, why: string) => `“${file}”没有并入，工作簿没有改动。${why}`,
  there: '已并入的资料表',
  one: (role: string, file: string) => `${role}，来自“${file}”`,
};
