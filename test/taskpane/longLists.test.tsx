/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { LongList } from '../../src/taskpane/work/LongList';
import { sheetOf, workbookOf } from '../support/grid';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';

setUpBrowser();

/** Nothing is measured here: every entry counts as high as was supposed, the list stands where it is said to. */
let listTop = 0;
const entryHeight = 100;

beforeEach(() => {
  listTop = 0;
  window.innerHeight = 800;
  jest
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockImplementation(() => new DOMRect(0, listTop, 300, 0));
});

afterEach(() => {
  jest.restoreAllMocks();
});

function scrollTo(top: number): void {
  act(() => {
    listTop = -top;
    window.dispatchEvent(new Event('scroll'));
  });
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function Counting({ of }: { readonly of: number }) {
  const [pressed, press] = useState(0);
  return (
    <button
      onClick={() => {
        press(pressed + 1);
      }}
    >
      {`第 ${String(of)} 项按了 ${String(pressed)} 次`}
    </button>
  );
}

const buttons = (count: number) => (
  <LongList entries={numbers(count)} keyOf={String} height={entryHeight}>
    {(number) => <Counting of={number} />}
  </LongList>
);

const drawn = () =>
  screen.getAllByRole('listitem').map((entry) => Number(entry.getAttribute('aria-posinset')));

describe('a long list', () => {
  it('draws what is near the window, the first and the last, and says of each which of how many it is', () => {
    render(buttons(1000));
    expect(drawn()).toEqual([...numbers(17), 1000]);
    expect(screen.getAllByRole('listitem')[4]).toHaveAttribute('aria-setsize', '1000');
    scrollTo(50_000);
    expect(drawn()).toEqual([1, ...numbers(26).map((index) => index + 491), 1000]);
  });

  it('is as high as all of it', () => {
    render(buttons(1000));
    scrollTo(50_000);
    const gaps = screen
      .getAllByRole('listitem', { hidden: true })
      .map((entry) => parseFloat(entry.style.height || '0'));
    expect(gaps.reduce((sum, height) => sum + height, 0) + drawn().length * entryHeight).toBe(100_000);
  });

  it('never takes away the entry that has the keyboard, and Tab goes on from there', async () => {
    render(buttons(1000));
    const user = userEvent.setup();
    await user.tab();
    scrollTo(90_000);
    expect(document.activeElement).toHaveTextContent('第 1 项');
    await user.tab();
    expect(document.activeElement).toHaveTextContent('第 2 项');
    await user.tab();
    expect(document.activeElement).toHaveTextContent('第 3 项');
    await user.tab({ shift: true });
    expect(document.activeElement).toHaveTextContent('第 2 项');
  });

  it('is gone through to its end by Tab alone, and back', async () => {
    render(buttons(150));
    const user = userEvent.setup();
    for (const number of numbers(150)) {
      await user.tab();
      expect(document.activeElement).toHaveTextContent(`第 ${String(number)} 项`);
    }
    expect(drawn().length).toBeLessThan(30);
    for (const number of numbers(149).reverse()) {
      await user.tab({ shift: true });
      expect(document.activeElement).toHaveTextContent(`第 ${String(number)} 项`);
    }
  });

  it('lets Tab find what to go to behind entries that have nothing', async () => {
    render(
      <LongList entries={numbers(500)} keyOf={String} height={entryHeight}>
        {(number) => (number % 200 === 1 ? <Counting of={number} /> : <p>只有文字</p>)}
      </LongList>,
    );
    const user = userEvent.setup();
    for (const number of [1, 201, 401]) {
      await user.tab();
      expect(document.activeElement).toHaveTextContent(`第 ${String(number)} 项`);
    }
    await user.tab({ shift: true });
    expect(document.activeElement).toHaveTextContent('第 201 项');
  });

  it('keeps what a person did in an entry while it is out of sight', async () => {
    render(buttons(1000));
    const user = userEvent.setup();
    await user.click(screen.getByText('第 3 项按了 0 次'));
    await user.click(screen.getByText('第 9 项按了 0 次'));
    scrollTo(50_000);
    scrollTo(0);
    expect(screen.getByText('第 3 项按了 1 次')).toBeInTheDocument();
    expect(screen.getByText('第 9 项按了 1 次')).toBeInTheDocument();
  });

  it('draws little of the lists in its entries while they are far away', () => {
    render(
      <LongList entries={numbers(60)} keyOf={String} height={4000}>
        {(sheet) => (
          <LongList entries={numbers(35)} keyOf={String} height={entryHeight}>
            {(number) => <p>{`${String(sheet)}-${String(number)}`}</p>}
          </LongList>
        )}
      </LongList>,
    );
    scrollTo(-40_000);
    expect(screen.getAllByRole('listitem').length).toBeLessThan(10);
  });
});

it('a short list is drawn as it is', () => {
  render(buttons(40));
  expect(screen.getAllByRole('listitem')).toHaveLength(40);
});

it('a workbook of two hundred sheets draws few entries in every part of the pane', async () => {
  const sheets = numbers(200).map((number) =>
    sheetOf(
      `项目支出绩效自评表
       项目名称 | 第${String(number)}个项目
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
       产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 | 70
       效益指标 | 社会效益 | 通行条件 | 明显改善 | 明显改善 | 40 |
       总分 |  |  |  |  | 100 | `,
      { name: `项目${String(number)}` },
    ),
  );
  const { user, container } = await openAndRead(workbookOf(...sheets));
  const main = within(container).getByRole('main');
  for (const tab of screen.getAllByRole('tab')) {
    await user.click(tab);
    for (const folded of main.querySelectorAll<HTMLElement>('h2 > button[aria-expanded=false]'))
      await user.click(folded);
    expect(main.querySelectorAll('li').length).toBeLessThan(400);
    // The sheets of the filter are one field.
    expect(main.querySelectorAll('*:not(option)').length).toBeLessThan(6000);
  }
});
