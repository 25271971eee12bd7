import { makeBook } from '../../support/book';
import { connect, failure } from './connect';

const NAMESPACE = 'urn:example:self-evaluation';
const xml = (content: string) => `<?xml version="1.0"?><memory xmlns="${NAMESPACE}">${content}</memory>`;

/** A result of a method needs no load. */
const result = <T>(given: { value: T }) => given.value;

test('a part is added, found by its namespace, changed and deleted', async () => {
  const client = connect(makeBook());
  const id = await client.run(async (_, context) => {
    const part = context.workbook.customXmlParts.add(xml('one')).load('id,namespaceUri');
    await context.sync();
    expect(part.namespaceUri).toBe(NAMESPACE);
    return part.id;
  });
  await client.run(async (_, context) => {
    const only = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    only.load('id');
    const text = only.getXml();
    await context.sync();
    expect([only.isNullObject, only.id, result(text)]).toEqual([false, id, xml('one')]);
    only.setXml(xml('two'));
    const again = context.workbook.customXmlParts.getItem(id).getXml();
    await context.sync();
    expect(result(again)).toBe(xml('two'));
    only.delete();
  });
  expect(client.book.customXml).toEqual([]);
  expect(client.book.journal).toEqual([
    { kind: 'custom-xml' },
    { kind: 'custom-xml' },
    { kind: 'custom-xml' },
  ]);
});

test('with none or several parts of a namespace there is no only one', async () => {
  const client = connect(makeBook());
  const only = () =>
    client.run((_, context) =>
      context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load('id'),
    );
  expect((await only()).isNullObject).toBe(true);
  await client.run((_, context) => {
    context.workbook.customXmlParts.add(xml('a'));
    context.workbook.customXmlParts.add(xml('b'));
    context.workbook.customXmlParts.add('<other/>');
  });
  expect((await only()).isNullObject).toBe(true);
  const [scoped, all] = await client.run(
    (_, context) =>
      [
        context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id,items/namespaceUri'),
        context.workbook.customXmlParts.load('items/namespaceUri'),
      ] as const,
  );
  expect(scoped.items.map(({ namespaceUri }) => namespaceUri)).toEqual([NAMESPACE, NAMESPACE]);
  expect(all.items.map(({ namespaceUri }) => namespaceUri)).toEqual([NAMESPACE, NAMESPACE, '']);
});

test('a part by an unknown id is ItemNotFound, or a null object', async () => {
  const client = connect(makeBook());
  const missing = await client.run((_, context) =>
    context.workbook.customXmlParts.getItemOrNullObject('{0}').load('id'),
  );
  expect(missing.isNullObject).toBe(true);
  const work = client.run((_, context) => context.workbook.customXmlParts.getItem('{0}').load('id'));
  expect(await failure(work)).toBe('ItemNotFound');
});

test.each(['', 'text', '<a>', '<a></b>', '<a/><b/>', '<a>5 < 6</a>', '<a>this & that</a>', '<a b=c/>'])(
  '%j is no XML',
  async (text) => {
    const client = connect(makeBook());
    const work = client.run((_, context) => {
      context.workbook.customXmlParts.add(text);
    });
    expect(await failure(work)).toBe('InvalidArgument');
  },
);

test.each([
  ['<p:a xmlns:p="urn:p"/>', 'urn:p'],
  ["<a xmlns='urn:q'><!-- < & --><b><![CDATA[ < & ]]></b>&amp;&#20013;</a>", 'urn:q'],
  ['\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n', ''],
])('%s has the namespace %s', async (text, namespace) => {
  const client = connect(makeBook());
  const part = await client.run((_, context) =>
    context.workbook.customXmlParts.add(text).load('namespaceUri'),
  );
  expect(part.namespaceUri).toBe(namespace);
});
