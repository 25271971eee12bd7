/** 科目编码: a 类 of three digits, a 款 of five or a 项 of seven, of the functional or the economic classification. */
export const SUBJECT_CODE = /^[1-5]\d{2}(?:\d{2}){0,2}$/;
