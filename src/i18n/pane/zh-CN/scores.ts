export const scores = {
  title: '得分',
};
