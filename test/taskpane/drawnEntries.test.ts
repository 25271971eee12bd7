import { drawnParts, entriesNear } from '../../src/taskpane/model/drawnEntries';

const hundred = Array.from({ length: 100 }, () => 50);

describe('the entries near the window', () => {
  it('are those that show, and those within the margin on both sides', () => {
    expect(entriesNear(hundred, { top: -1000, height: 500 }, 100)).toEqual({ from: 17, to: 33 });
    expect(entriesNear(hundred, { top: 300, height: 500 }, 100)).toEqual({ from: 0, to: 7 });
  });

  it('are none where the list is far below or above', () => {
    expect(entriesNear(hundred, { top: 5000, height: 500 }, 100)).toEqual({ from: 0, to: 0 });
    expect(entriesNear(hundred, { top: -9000, height: 500 }, 100)).toEqual({ from: 0, to: 0 });
    expect(entriesNear([], { top: 0, height: 500 }, 100)).toEqual({ from: 0, to: 0 });
  });

  it('follow heights that differ', () => {
    expect(entriesNear([10, 2000, 10, 10], { top: -1000, height: 500 }, 0)).toEqual({ from: 1, to: 2 });
  });
});

describe('what is put into the page', () => {
  it('has gaps as high as what is left out, so that the list is as high as all of it', () => {
    const parts = drawnParts([10, 20, 30, 40, 50], [3, 0, 3, -1, 7]);
    expect(parts).toEqual([{ index: 0 }, { gap: 50, first: 1 }, { index: 3 }, { gap: 50, first: 4 }]);
  });

  it('has no gap where nothing is left out', () => {
    expect(drawnParts([10, 20], [0, 1])).toEqual([{ index: 0 }, { index: 1 }]);
    expect(drawnParts([], [0])).toEqual([]);
  });
});
