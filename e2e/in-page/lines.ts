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
  let end = Number.POSITIVE_INFINITY;
  for (const { left, right } of characterBoxes(paragraph)) {
    // A line begins where the text goes back to the left.
    if (left < end - 1) lengths.push(0);
    lengths.push((lengths.pop() ?? 0) + 1);
    end = right;
  }
  return lengths;
}

function* characterBoxes(paragraph: Element): Generator<DOMRect> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let index = 0; index < (node.textContent?.length ?? 0); index += 1) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getClientRects()[0];
      if (box && box.width > 0) yield box;
    }
  }
}
