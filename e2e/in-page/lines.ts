/**
 * Counts the characters of full lines in paragraphs: the last line of each is
 * left out, since it ends where the text does.
 */
export function charactersPerLine(selector: string): { characters: number; lines: number } {
  const full = [...document.querySelectorAll(selector)].flatMap((paragraph) =>
    lineLengths(paragraph).slice(0, -1),
  );
  return { characters: full.reduce((sum, length) => sum + length, 0), lines: full.length };
}

function lineLengths(paragraph: Element): number[] {
  const lengths: number[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of characterBoxes(paragraph)) {
    // Letters of one line overlap in height, even where some are raised.
    if (box.top > bottom - box.height / 4) lengths.push(0);
    lengths.push((lengths.pop() ?? 0) + 1);
    bottom = box.bottom;
  }
  return lengths;
}

const segmenter = new Intl.Segmenter();

/** Boxes of what readers take for one character, which may be several in memory. */
function* characterBoxes(paragraph: Element): Generator<DOMRect> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { segment, index } of segmenter.segment(node.textContent ?? '')) {
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const box = range.getClientRects()[0];
      if (box && box.width > 0) yield box;
    }
  }
}
