export const handover = {
  title: '说明、汇总、报告和报送',
};
