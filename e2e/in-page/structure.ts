import { nameOf } from './page';

/** What is wrong with a page's headings: one of the first level opens them, and none skips a level. */
export function structureFaults(): string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) =>
    heading.checkVisibility(),
  );
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const tops = levels.filter((level) => level === 1).length;
  return [
    ...(tops === 1 ? [] : [`there are ${tops} headings of the first level`]),
    ...headings.flatMap((heading, index) => {
      const above = levels[index - 1] ?? 0;
      return (levels[index] ?? 0) > above + 1
        ? [`${nameOf(heading)} comes after a heading of level ${above}`]
        : [];
    }),
  ];
}
