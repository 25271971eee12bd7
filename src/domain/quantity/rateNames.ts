/** Rates that are small by nature: their target says little about its scale. */
const smallRates =
  /发生|事故|投诉|死亡|差错|错误|失误|超支|增长|增幅|增加|提高|提升|降低|下降|降幅|减少|压减|变动|变化|调整|失业|返贫|违约|不良|故障|流失|辍学|逾期|缺陷|遗漏|误|感染|贫困|污染|损耗|空置|偏差|偏离|节约|节省|结转|结余|贡献|发展|壮大|利率|税率|密度|浓度/u;

const levels =
  /(?:率|满意度|知晓度|认可度|认知度|参与度|美誉度|信任度|支持度|好评度|达成度|完成度|配合度|比例|比重|占比|百分比)/u;

/** True for an indicator that is a rate of any kind, 发生率 and 增长率 included. */
export function isRate(indicatorName: string | null): boolean {
  return indicatorName !== null && levels.test(indicatorName);
}

/**
 * True for an indicator whose value is naturally a good part of 100 %: 完成率, 满意度, 控制率, 覆盖率. A target of 0.95
 * is then 95 %. False for 发生率, 增长率, 节约率 and names that are no rate. Source: domain.md §4.1.
 */
export function isLevelRate(indicatorName: string | null): boolean {
  return indicatorName !== null && levels.test(indicatorName) && !smallRates.test(indicatorName);
}
