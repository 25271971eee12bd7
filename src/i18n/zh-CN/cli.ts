import type { CliTexts } from '../cliText';
import { personalKinds } from '../personalKinds';

/** 命令行的文字。 */
export const cli: CliTexts = {
  standard: {
    usage:
      '请写明评分标准的文字；写结果时也要写分值，例如：standard "100%计满分，每低于5%扣2分" --marks 5 --result 95.99%',
    share: (percent) => `读懂 ${percent}%。`,
    understood: (part) => `  读懂：${part}`,
    unread: (part) => `  没有读懂：${part}`,
    open: (choices) => `没有写明：${choices.join('、')}。按默认读法。`,
    score: (sentence) => `${sentence}。`,
    noResult: (value) => `“${value}”不是可以计分的结果。请写一个数，如 95.99%。`,
  },
  help: `绩效自评助手：填报并审核绩效自评表（试用环境，不是 Excel）

用法：
  clean 输入.xlsx -o 报送稿.xlsx        另存报送稿：不带绩效函数、标记和记录
  fill  输入.xlsx -o 输出.xlsx [选项]   填写自评表，另存为新文件
  check 输入.xlsx [选项]                只审核，不改文件
  undo  输入.xlsx -o 输出.xlsx          撤销上一次填表，另存为新文件
  check *.xlsx --summary 汇总.xlsx      审核许多文件，汇总成一个工作簿
  fill  *.xlsx -o 文件夹 [--summary 汇总.xlsx]  填写许多文件，存到文件夹里
  report 输入.xlsx -o 报告.docx         按表写自评报告，存成 Word 文件

选项：
  -o 文件               结果存到哪里（不能与输入相同）
  --json 文件           把结果另存为 JSON 文件
  --list 文件           把问题列成“自评审核问题表”，连同工作簿另存为新文件（用于 check）
  --review 文件         另存带“自评复核表”的工作簿：自评分、重算分、复核分、核减（用于 check）
  --write 方式          perf 绩效函数、plain 普通公式、values 数值；不写时按工作簿里选定的
  --accept-proposals    接受已预选的建议得分
  --overwrite           替换单元格中已有的内容
  --public              公开稿：再去掉姓名、电话、隐藏的工作表等（用于 clean）
  --mark                在单元格中标出填表后发现的问题，不改动原有格式
  --options 参数        评分参数，如 取整=按比例;反向=线性；随填表保存在工作簿里
  --scheme 办法         评分办法：自带的编号（如 hunan-5）或文件；可写几次，随填表保存在工作簿里
  --export-scheme 文件  把第一张表所用的评分办法存成 JSON 文件，改后可用 --scheme 读入
  --source 资料=文件    并入资料表供核对：批复=文件（绩效目标批复）、台账=文件、上年=文件；可写几次（用于 fill、check）
  --answers 文件        待评分项的评分、对各项询问的答复、表里没有的数（JSON 文件）
  --language 语言       zh-CN（默认）或 en-US
  --help                显示本说明

退出码：fill、undo、clean、report 成功为 0，不能处理为 2；check 没有错误为 0，有错误为 1，不能审核为 2；许多文件时，有一个没有处理或有错误为 1，全部不能处理为 2。`,
  unknownCommand: (command) => `没有“${command}”这个命令。请用 fill、check、undo、clean 或 report。`,
  unknownOption: (option) => `没有“${option}”这个选项。请用 --help 查看用法。`,
  missingValue: (option) => `“${option}”后面缺少内容。请用 --help 查看用法。`,
  badValue: (option, value, allowed) => `“${option}”不能是“${value}”。可以用：${allowed}。`,
  missingInput: '请写明要处理的工作簿，例如：fill 自评表.xlsx -o 结果.xlsx',
  missingOutput: '请用 -o 写明结果文件，例如：-o 结果.xlsx',
  tooManyInputs: '这个命令一次只能处理一个工作簿。请只写一个输入文件。',
  sourceProblem: (file, why) => `资料文件“${file}”没有并入。${why}`,
  sameFile: '结果文件不能与输入文件相同。请换一个文件名。',
  opened: (file, sheets) => `已打开 ${file}，共 ${sheets} 张工作表。`,
  tables: (count, others) => `找到 ${count} 张自评表${others === 0 ? '' : `，${others} 张其他表`}。`,
  table: (kind, sheet, range) => `  ${sheet}（${range}）：${kind}`,
  scheme: (name, tables, why) => `评分办法：${name}，用于 ${tables} 张表。${why}`,
  schemeOffered: (name, id, why) => `  也可能是：${name}。${why}如需采用，请加 --scheme ${id}`,
  schemeUnused: (name) => `  所选的评分办法没有用上：${name}。它不适用于这个工作簿里的表。`,
  written: (count) => `已填写 ${count} 格。`,
  proposed: (count) => `有 ${count} 格是建议得分，待您确认，没有写入。`,
  judgement: (count) => `有 ${count} 格要由您评分。`,
  conflict: (count) => `有 ${count} 格已有其他内容，没有改动。`,
  blocked: (count) => `有 ${count} 格已锁定或所在工作表被深度隐藏，没有写入。`,
  leftOut: (count) => `有 ${count} 格按您的答复不填。`,
  unchanged: (count) => `有 ${count} 格无需改动。`,
  nothingToFill: '没有可以填写的单元格。',
  score: (sheet, total, grade) => `  ${sheet}：总分 ${total}，等级 ${grade}`,
  openScore: (sheet, open, least, most) =>
    `  ${sheet}：还有 ${open} 分没有评定，总分将在 ${least} 至 ${most} 之间`,
  findings: (errors, warnings, hints) => `发现错误 ${errors} 个、疑点 ${warnings} 个、提示 ${hints} 个：`,
  noFindings: '没有发现问题。',
  finding: (code, severity, place, message) => `  ${code} ${severity} ${place}：${message}`,
  marked: (count) => (count === 0 ? '没有要标出的问题。' : `已标出 ${count} 格。`),
  sheetsUndone: (names) => `已恢复到生成工作表“${names.join('”“')}”之前。`,
  sheetsKept: (names) => `工作表“${names.join('”“')}”在生成后又改过，没有删除。`,
  undone: (count) => `已恢复 ${count} 格。`,
  kept: (count) => `有 ${count} 格在填表后改过，保留现在的内容。`,
  nothingToUndo: '没有可以撤销的填表。',
  saved: (file) => `已保存 ${file}。`,
  broken: (count, places) =>
    `有 ${count} 格的绩效函数没有算出来（${places}）。请在 Excel 的任务窗格里点“修复公式”。`,
  batch: {
    files: '文件',
    findings: '问题',
    fileHeadings: [
      '序号',
      '文件',
      '结果',
      '自评表',
      '总分',
      '等级',
      '错误',
      '疑点',
      '提示',
      '内容不一致',
      '待确认',
      '说明',
    ],
    findingHeadings: ['文件', '代码', '级别', '工作表', '单元格', '问题'],
    joint: {
      sheet: '多个单位汇总',
      headings: [
        '文件',
        '项目',
        '单位',
        '全年预算数（万元）',
        '全年执行数（万元）',
        '执行率',
        '汇总总分',
        '等级',
        '说明',
      ],
      between: '、',
      range: (least, most) => `总分在 ${least} 至 ${most} 分之间。`,
      problems: {
        open: '还有指标要由人评分。',
        'unit-missing': '有的表没有写明单位，没有汇总。请补上单位名称。',
        'unit-twice': '有的单位不止一张表，没有汇总。请只留一张。',
        'year-unclear': '有的表没有写明年度，没有汇总。请补上年度。',
        'indicators-differ': '各单位的指标不完全相同，没有汇总总分。请统一指标。',
        'marks-differ': '各单位的分值不同，没有汇总总分。请统一分值。',
        'marks-missing': '有指标没有分值，没有汇总总分。请补上分值。',
        'schemes-differ': '各单位的评分办法或参数不同，没有汇总总分。请统一评分办法。',
      },
    },
    done: '完成',
    hasErrors: '有错误',
    failed: '没有处理',
    between: '；',
    total: (sheet, total, grade) => `${sheet}：${total} 分${grade === null ? '' : `，${grade}`}`,
    lost: '处理这个文件时程序意外结束，或用时超过 10 分钟。请单独处理这个文件；仍不行的，另存为新的 .xlsx 再试。',
    counted: (errors, open) => `错误 ${errors} 个，待确认 ${open} 格`,
    progress: (count, all, file, said) => `[${count}/${all}] ${file}：${said}`,
    finished: (all, done, failed, wrong) =>
      `共 ${all} 个文件：处理了 ${done} 个，没有处理 ${failed} 个；有错误的 ${wrong} 个。`,
    processes: (count) => `用了 ${count} 个进程。`,
  },
  oneOnly: (option) => `“${option}”一次只能用于一个工作簿。多个文件请用 --summary 汇总。`,
  report: {
    open: (places) => `报告已写好。有 ${places} 处（〔\u3000〕）要由您填写。`,
    noTable: '没有找到自评表，写不出报告。请打开有自评表的工作簿。',
  },
  clean: {
    open: (count) => `报送前请看：还有 ${count} 处没有定。`,
    question: (kind, place, text) =>
      `  ${{ judgement: '待评分', proposed: '待确认', 'error-value': '错误值', finding: '错误' }[kind]} ${place}：${text}`,
    total: '总分、等级',
    formulas: (formulas, values) =>
      `报送稿：${formulas} 格改为普通公式，${values} 格改为数值。标记和本工具的记录都已去掉。`,
    stillWrong: (place) => `  ${place} 显示错误值，报送稿里也是。请先修复公式，再做报送稿。`,
    removed: (count) => `公开稿：去掉了 ${count} 处。`,
    item: (kind, place, text) =>
      `  ${personalKinds['zh-CN'][kind]} ${place}${text === '' ? '' : `：${text}`}`,
    sheets: (names) => `没有放进报送稿的工作表：${names}。`,
  },
};
