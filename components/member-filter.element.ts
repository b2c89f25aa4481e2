/** Filters the members on the page by what is typed, and puts them in another order. */
class MemberFilter extends HTMLElement {
  connectedCallback() {
    const controls = this.querySelector<HTMLElement>('[data-controls]');
    const field = this.querySelector('input');
    const order = this.querySelector('select');
    const status = this.querySelector('[role="status"]');
    const lists = [...this.querySelectorAll('section ul')];
    const first = lists[0];
    if (!controls || !field || !order || !status || !first) return;

    const places = lists.map((list) => ({ list, items: itemsOf(list) }));
    const items = places.flatMap((place) => place.items);
    // Members in an order other than by tier stand in one list, without the sections.
    const all = document.createElement('ul');
    all.className = first.className;
    all.hidden = true;
    this.append(all);

    const filter = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const item of items) {
        const text = item.textContent.toLowerCase();
        item.hidden = !words.every((word) => text.includes(word));
      }
      for (const section of this.querySelectorAll('section')) {
        section.hidden = !section.querySelector('li:not([hidden])');
      }
      const shown = items.filter((item) => !item.hidden).length;
      status.textContent = `${shown} of ${items.length} members`;
    };
    const sort = () => {
      const compare = ORDERS[order.value];
      all.hidden = !compare;
      if (compare) all.append(...items.toSorted(compare));
      else for (const place of places) place.list.append(...place.items);
      filter();
    };
    field.addEventListener('input', filter);
    order.addEventListener('change', sort);
    controls.hidden = false;
  }
}

type Compare = (a: HTMLElement, b: HTMLElement) => number;

const byName: Compare = (a, b) =>
  (a.dataset.name ?? '').localeCompare(b.dataset.name ?? '', document.documentElement.lang);

/** Those whose date isn't known come last. */
const byNewest: Compare = (a, b) => {
  const [one, other] = [a.dataset.joined ?? '', b.dataset.joined ?? ''];
  return one === other ? byName(a, b) : one < other ? 1 : -1;
};

const ORDERS: Record<string, Compare | undefined> = { name: byName, newest: byNewest };

function itemsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll('li')];
}

customElements.define('member-filter', MemberFilter);
