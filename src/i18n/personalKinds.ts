import type { Language } from './language';

/** What may be taken out of a copy for the public; the names of `PersonalItemKind`. */
export type PersonalKindName =
  | 'name'
  | 'telephone'
  | 'email'
  | 'identity'
  | 'author'
  | 'comment-author'
  | 'folder'
  | 'hidden-sheet'
  | 'very-hidden-sheet';

/** Each kind as a person calls it. */
export const personalKinds: Readonly<Record<Language, Readonly<Record<PersonalKindName, string>>>> = {
  'zh-CN': {
    name: '姓名',
    telephone: '电话',
    email: '邮箱',
    identity: '身份证号',
    author: '文件属性里的作者、单位',
    'comment-author': '批注的作者',
    folder: '文件夹路径',
    'hidden-sheet': '隐藏的工作表',
    'very-hidden-sheet': '深度隐藏的工作表',
  },
  'en-US': {
    name: 'Name',
    telephone: 'Telephone',
    email: 'E-mail',
    identity: 'Identity number',
    author: 'Author or company in the file properties',
    'comment-author': 'Author of comments',
    folder: 'Folder of a computer',
    'hidden-sheet': 'Hidden sheet',
    'very-hidden-sheet': 'Very hidden sheet',
  },
};
