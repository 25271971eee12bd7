/** Set phrases that begin like a count; each is matched from its numeral on. */
const setPhrases =
  /^(?:一次性|一批|一部分|一方面|一年来|一系列|一条龙|一条心|一张网|一盘棋|一把手|一票否决|一件事|一本账|一本通|一块|一口|一道|一头|一面|一步|一份子|一分子|一家亲|一家人|一席之地|一个整体|一个都|一张图|一个个|一支部|一枚|两口|两面|两头|三头|三方|四处|四面|五人制|七上|八小时|万元户|万户|千家|百家|百日|千人计划|百人计划|万人计划)/u;

/** Counted things of slogans and plans: 四个意识, 五个方面, 八项规定, 三大攻坚. */
const sloganNouns =
  /^[一二三四五六七八九十两]+(?:个|大|项|种|条|支|件|本|次|步)(?:方面|层面|维度|意识|自信|维护|确立|全面|布局|体系|统一|结合|坚持|规定|改革|要求|原则|关键|必须|务必|转变|着力|聚焦|清单|机制|到位|覆盖|不准|严格|之间|环节|作风|精神|重点任务|一批|伟大|创新|责任|优化|整治|革命|讲话|战役|提升)/u;

/** 一户一策, 一岗双责, 三会一课: a single numeral, a word, numeral, a word. */
const paired = /^[一二三四五六七八九十两]\S[一双多两二三四五六七八九十]\S/u;

/** Behind a single numeral these words name a stage, a rank or a part: 一期工程, 二级, 三部. */
const stages =
  /^[一二三四五六七八九十](?:期|级|等|届|类|批|轮|线|层|段|度|分|区|点|队|部|面|道|口|班|组|站|村|节|课|讲|票|副|把|字|号)/u;

/** Words before a numeral that make it an ordinal or part of a name. */
const ordinal = /[第每某这那同另任唯统逐专其之十年初周届“"‘《〈]$|(?:星期|礼拜)$/u;

/** 数十人, 几百人, 上千人: no number is named; 人数三十人 names one. */
const vague = /(?:(?<![人次户期件个总])数|几|(?<![线网以])上)$/u;

/** Words before a stage that make it a count after all: 共举办两期. */
const counting = /[共计办训了达]$/u;

/**
 * True where the Chinese numeral from `start` to `end` of a text counts nothing: 一次性, 五个方面, 一户一策, 第三.
 * A single numeral before 期, 级, 批 is a stage (一期, 二级) unless a counting word stands before it.
 */
export function isIdiom(text: string, start: number, end: number): boolean {
  const head = text.slice(Math.max(0, start - 3), start).trimEnd();
  if (ordinal.test(head) || vague.test(head) || /^[百千万亿]+$/u.test(text.slice(start, end))) return true;
  const tail = text.slice(start, start + 16);
  if (setPhrases.test(tail) || sloganNouns.test(tail)) return true;
  if (end - start > 1) return false;
  return paired.test(tail) || (stages.test(tail) && !counting.test(head));
}
