import { readFileSync } from 'node:fs';
import { rootObjects } from './rootObjects';

/** Members of the client with the version of ExcelApi that brought them, where the client knows one. */
function clientMembers(): Map<string, string> {
  const script = readFileSync('node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js', 'utf8');
  const checks = script.matchAll(/_throwIfApiNotSupported\("(\w+\.\w+)", _defaultApiSetName, "(\d+\.\d+)"/g);
  return new Map([...checks].map(([, member = '', level = '']) => [member.toLowerCase(), level]));
}

test('nothing of the host is newer than ExcelApi 1.14', () => {
  const members = clientMembers();
  expect(members.get('range.getmergedareasornullobject')).toBe('1.13');
  const objects = new Map(rootObjects().map((object) => [object.className.toLowerCase(), object]));
  const newer = [...members].flatMap(([key, level]) => {
    const [className = '', member = ''] = key.split('.');
    const object = objects.get(className);
    return object && Number(level.split('.')[1]) > 14 ? [{ key, object, member }] : [];
  });
  const answered = newer.filter(
    ({ object, member }) =>
      object.scalarName(member) !== null ||
      object.navigationName(member) !== null ||
      object.methodName(member) !== null,
  );
  expect(newer.length).toBeGreaterThan(0);
  expect(answered.map(({ key }) => key)).toEqual([]);
});
