import type { FileProblemTexts, WorkbookProblemTexts } from '../problemText';

/** Excel 操作中的问题。 */
export const workbookProblems: WorkbookProblemTexts = {
  'cell-edit': '请先按回车结束单元格编辑，再重试。',
  protected: '工作表或工作簿受保护，没有写入。请撤销保护后重试。',
  'structure-protected':
    '工作簿的结构受保护，不能增加或删除工作表，工作簿没有改动。请在“审阅”里撤销“保护工作簿”后重试。',
  'too-large': '一次处理的内容太多，没有写入。请只保留要填的工作表，再重试。',
  gone: '要处理的工作表或单元格已不存在，没有写入。请重新预览后再填。',
  unsupported: '当前的 Excel 版本太旧，不支持此操作。请更新 Excel，或改用网页版 Excel。',
  refused: 'Excel 不接受这次写入，工作簿没有改动。请重新预览后再试。',
  busy: 'Excel 正忙，没有写入。请稍等片刻再重试。',
  'no-file-access': '读不到工作簿的文件，没有做成。请先保存工作簿，再试一次。',
  restart: 'Excel 需要重新启动。请保存工作簿，关闭并重新打开后再试。',
  host: 'Excel 没有完成这次操作，工作簿没有改动。请保存工作簿，重新打开后再试。',
  unexpected: '程序出错，工作簿没有改动。请保存工作簿，重新打开后再试；如仍出错，请联系技术支持。',
  changed: '预览之后工作簿有改动，没有写入。请重新预览后再填。',
  'record-open': '上次填表没有完成。请先恢复上次未完成的填表，再继续。',
  restored: '上次未完成的填表已恢复到填表之前。可以重新预览并填表。',
  'memory-newer': '工作簿里的填表记录由更新的版本写成，本版本只能查看。请更新加载项后再填。',
  'memory-damaged': '工作簿里的填表记录已损坏，为避免出错没有写入。请用未损坏的备份重新开始。',
  locked: '有单元格已锁定，没有写入。请撤销工作表保护后重新预览。',
  array: '有单元格属于数组公式，不能单独填写。请先改成普通单元格，再重新预览。',
  merged: '有单元格的合并方式已改变，没有写入。请重新预览后再填。',
  'table-header': '有单元格是表格的标题行，不能填写。请把标题行移开后重新预览。',
  'rich-text':
    '有单元格含有不同格式的文字，写入后无法完全恢复，因此没有写入。请统一该单元格的文字格式后重新预览。',
};

/** 文件的问题。 */
export const fileProblems: FileProblemTexts = {
  'not-xlsx': '这不是 Excel 工作簿（.xlsx）。请用 Excel 打开并另存为 .xlsx 后再试。',
  'damaged-zip': '文件已损坏，无法打开。请用 Excel 修复后另存为 .xlsx，或使用备份。',
  'damaged-xml': '文件内容已损坏，无法读取。请用 Excel 修复后另存为 .xlsx，或使用备份。',
  'too-large': '文件展开后过大，为安全起见没有打开。请只保留需要的工作表，另存后再试。',
  'too-deep': '文件结构过于复杂，为安全起见没有打开。请用 Excel 打开并另存为 .xlsx 后再试。',
  encrypted: '文件有打开密码。请在 Excel 中去掉密码，另存后再试。',
  'old-xls': '这是旧版 .xls 文件。请用 Excel 打开并另存为 .xlsx 后再试。',
  'no-sheets': '文件里没有工作表。请检查是否选对了文件。',
  unsupported: '文件使用了不支持的格式。请用 Excel 打开并另存为普通的 .xlsx 后再试。',
  'empty-workbook': '工作簿是空的，没有可读的内容。请检查是否选对了文件。',
  'no-table': '没有找到绩效自评表。请检查工作簿里是否有带“指标值、实际完成值、分值、得分”等表头的自评表。',
  'no-file': '找不到文件。请检查文件名和所在文件夹。',
  unreadable: '文件无法读取。请检查文件是否正被其他程序占用，以及您是否有权限打开。',
  'not-writable': '结果文件无法保存。请检查文件夹是否存在、是否有权限，以及该文件是否正被打开。',
};
