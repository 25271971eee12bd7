import { readOptions } from '../../src/cli/options';

describe('the command line', () => {
  it('reads a fill with every option', () => {
    const parsed = readOptions([
      'fill',
      '自评表.xlsx',
      '-o',
      '结果.xlsx',
      '--json',
      'r.json',
      '--write=plain',
      '--accept-proposals',
      '--overwrite',
      '--mark',
      '--answers',
      'a.json',
      '--language',
      'en-US',
      '--options=取整=按比例',
      '--scheme=hunan-5',
      '--scheme',
      '办法.json',
      '--export-scheme=新办法.json',
    ]);
    expect(parsed).toEqual({
      kind: 'run',
      options: {
        command: 'fill',
        input: '自评表.xlsx',
        inputs: ['自评表.xlsx'],
        output: '结果.xlsx',
        json: 'r.json',
        answers: 'a.json',
        writeMode: 'plain',
        acceptProposals: true,
        overwrite: true,
        mark: true,
        parameters: '取整=按比例',
        sources: [],
        exportScheme: '新办法.json',
        forPublic: false,
        list: null,
        review: null,
        summary: null,
        schemes: [
          { given: 'hunan-5', file: 'hunan-5' },
          { given: '办法.json', file: '办法.json' },
        ],
        language: 'en-US',
      },
    });
  });

  it('takes options before the file as well', () => {
    const parsed = readOptions(['--overwrite', 'fill', '-o', 'out.xlsx', 'in.xlsx']);
    expect(parsed).toMatchObject({ kind: 'run', options: { input: 'in.xlsx', overwrite: true } });
  });

  it('takes several files for a check and for a fill into a folder', () => {
    expect(readOptions(['check', 'a.xlsx', 'b.xlsx', '--summary', '汇总.xlsx'])).toMatchObject({
      kind: 'run',
      options: { input: 'a.xlsx', inputs: ['a.xlsx', 'b.xlsx'], summary: '汇总.xlsx' },
    });
    expect(readOptions(['fill', 'a.xlsx', 'b.xlsx', '-o', '结果'])).toMatchObject({
      kind: 'run',
      options: { inputs: ['a.xlsx', 'b.xlsx'], output: '结果' },
    });
  });

  it('needs no output for a check', () => {
    expect(readOptions(['check', 'in.xlsx'])).toMatchObject({
      kind: 'run',
      options: { command: 'check', output: null, language: 'zh-CN', writeMode: null },
    });
  });

  it.each([[[]], [['--help']], [['-h']], [['fill', '--help']], [['undo', 'x', '-h']]])(
    'shows its help for %j',
    (argv) => {
      expect(readOptions(argv).kind).toBe('help');
    },
  );

  it.each([
    [['open', 'in.xlsx'], { code: 'command', given: 'open' }],
    [['--overwrite'], { code: 'command', given: '' }],
    [['fill'], { code: 'no-input' }],
    [['fill', 'in.xlsx'], { code: 'no-output' }],
    [['undo', 'in.xlsx'], { code: 'no-output' }],
    [['undo', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx'], { code: 'extra', given: 'b.xlsx' }],
    [['check', 'a.xlsx', 'b.xlsx', '--json', 'c.json'], { code: 'one-only', given: '--json' }],
    [['check', 'a.xlsx', '--summary', 'b.xlsx', '--list', 'c.xlsx'], { code: 'one-only', given: '--list' }],
    [['check', 'a.xlsx', 'b.xlsx', '--review', 'c.xlsx'], { code: 'one-only', given: '--review' }],
    [
      ['fill', 'a.xlsx', '-o', 'b.xlsx', '--review', 'c.xlsx'],
      { code: 'not-for-command', given: '--review', command: 'fill' },
    ],
    [['fill', 'in.xlsx', '-o', 'o.xlsx', '--fast'], { code: 'unknown-option', given: '--fast' }],
    [['fill', 'in.xlsx', '-o', 'o.xlsx', '-x'], { code: 'unknown-option', given: '-x' }],
    [['fill', 'in.xlsx', '-o', 'o.xlsx', '--__proto__'], { code: 'unknown-option', given: '--__proto__' }],
    [['check', 'in.xlsx', '-o', 'o.xlsx'], { code: 'not-for-command', given: '-o', command: 'check' }],
    [['undo', 'in.xlsx', '--overwrite'], { code: 'not-for-command', given: '--overwrite', command: 'undo' }],
    [['fill', 'in.xlsx', '-o'], { code: 'value', given: '', option: '-o', allowed: 'FILE' }],
    [
      ['fill', 'in.xlsx', '-o', 'o.xlsx', '--write', 'all'],
      { code: 'value', given: 'all', option: '--write', allowed: 'perf | plain | values' },
    ],
    [
      ['fill', 'in.xlsx', '-o', 'o.xlsx', '--write'],
      { code: 'value', given: '', option: '--write', allowed: 'perf | plain | values' },
    ],
    [
      ['check', 'in.xlsx', '--language', 'fr'],
      { code: 'value', given: 'fr', option: '--language', allowed: 'zh-CN | en-US' },
    ],
    [
      ['fill', 'in.xlsx', '-o', 'o.xlsx', '--overwrite=yes'],
      { code: 'value', given: 'yes', option: '--overwrite', allowed: '' },
    ],
  ])('says what is wrong with %j', (argv, problem) => {
    expect(readOptions(argv)).toEqual({ kind: 'problem', problem, language: 'zh-CN' });
  });

  it('names the scoring parameters where one is unknown', () => {
    const parsed = readOptions(['check', 'in.xlsx', '--options', '取整=大概']);
    expect(parsed).toMatchObject({
      kind: 'problem',
      problem: { code: 'value', given: '取整=大概', option: '--options' },
    });
    expect(JSON.stringify(parsed)).toContain('反向=…');
  });

  it('says what is wrong in the language that was asked for', () => {
    expect(readOptions(['fill', '--language', 'en-US'])).toMatchObject({
      kind: 'problem',
      language: 'en-US',
    });
  });
});
