import { bookOf, connect, disconnectAll, planFor } from '../support';

afterEach(disconnectAll);

function sample() {
  return bookOf({ 自评表: { A1: 90, B1: { v: '待填：红字', rich: true }, C1: '待填' } });
}

it('refuses a cell whose characters are formatted one by one, and writes nothing', async () => {
  const book = sample();
  const { port } = connect(book);
  const plan = planFor(await port.snapshot(), '自评表', { B1: '=A1', C1: '=A1' });
  const result = await port.apply(plan);
  expect(result).toMatchObject({ status: 'refused', why: 'rich-text', cells: [{ row: 0, column: 1 }] });
  expect(book.journal).toEqual([]);
});

it('overwrites it where the person was told that its look is lost', async () => {
  const book = sample();
  const { port } = connect(book);
  const plan = planFor(await port.snapshot(), '自评表', { B1: '=A1' });
  expect((await port.apply({ ...plan, allowRichText: true })).status).toBe('written');
});
