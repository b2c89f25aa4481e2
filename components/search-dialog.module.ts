/** What the search says of a hit, as far as the dialog shows it. */
interface Hit {
  path: string;
  kind: string;
  title: readonly { text: string; isMatch: boolean }[];
}

const SHORTEST = 2;
const HITS = 8;
const PAUSE = 150;

let dialog: SearchDialog | undefined;

/** Opens the dialog in which one searches while typing. */
export function openSearch(): void {
  dialog ??= new SearchDialog();
  dialog.open();
}

/**
 * The dialog: a field with a list of hits under it, by the pattern of a combobox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Enter without a choice
 * leads to the search page.
 */
class SearchDialog {
  readonly #dialog = make('dialog', DIALOG_CLASS);
  readonly #form = make('form', 'grid gap-3');
  readonly #field = make('input', FIELD_CLASS);
  readonly #list = make('ul', 'grid');
  readonly #status = make('p', 'text-muted text-sm');
  #hits: readonly Hit[] = [];
  #chosen = -1;
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    Object.assign(this.#field, { type: 'search', name: 'q', maxLength: 200, autocomplete: 'off' });
    this.#form.action = '/search';
    this.#dialog.ariaLabel = 'Search this site';
    this.#field.ariaLabel = 'Search this site';
    this.#field.role = 'combobox';
    this.#field.ariaAutoComplete = 'list';
    this.#list.id = LIST_ID;
    this.#list.role = 'listbox';
    this.#list.ariaLabel = 'Results';
    this.#status.role = 'status';
    this.#field.setAttribute('aria-controls', LIST_ID);
    this.#form.append(this.#field, this.#list, this.#status);
    this.#dialog.append(this.#form);
    document.body.append(this.#dialog);
    this.#field.addEventListener('input', () => this.#type());
    this.#field.addEventListener('keydown', (event) => this.#press(event));
    this.#dialog.addEventListener('click', ({ target }) => {
      // What lies behind the dialog is the dialog's own.
      if (target === this.#dialog) this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => this.#request?.abort());
    this.#show([], HINT);
  }

  open() {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.select();
  }

  #type() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    const query = this.#field.value.trim();
    if (query.length < SHORTEST) this.#show([], HINT);
    else this.#timer = setTimeout(() => this.#search(query), PAUSE);
  }

  async #search(query: string) {
    const request = new AbortController();
    this.#request = request;
    try {
      const parameters = new URLSearchParams({ q: query, limit: String(HITS) });
      const response = await fetch(`/api/search?${parameters}`, { signal: request.signal });
      if (!response.ok) throw new Error(response.statusText);
      const { hits, total }: { hits: Hit[]; total: number } = await response.json();
      this.#show(hits, total === 0 ? 'Nothing was found.' : `${hits.length} of ${total} results.`);
    } catch {
      // A newer question took this one's place, or there is no way to the server.
      if (!request.signal.aborted)
        this.#show([], 'The search doesn’t answer. Press Enter to try the search page.');
    }
  }

  #show(hits: readonly Hit[], status: string) {
    this.#hits = hits;
    this.#status.textContent = status;
    this.#list.replaceChildren(...hits.map((hit, place) => itemOf(hit, place)));
    this.#field.ariaExpanded = String(hits.length > 0);
    this.#choose(-1);
  }

  #press(event: KeyboardEvent) {
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this.#hits.length > 0) {
      event.preventDefault();
      // Beside the hits, none is a choice, too: the question as it stands.
      const places = this.#hits.length + 1;
      this.#choose(((this.#chosen + 1 + step + places) % places) - 1);
    } else if (key === 'Enter') {
      const hit = this.#hits[this.#chosen];
      if (!hit) return;
      event.preventDefault();
      location.assign(hit.path);
    }
  }

  #choose(place: number) {
    this.#chosen = place;
    for (const [index, item] of [...this.#list.children].entries()) {
      item.ariaSelected = String(index === place);
      if (index === place) item.scrollIntoView({ block: 'nearest' });
    }
    if (place < 0) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `${LIST_ID}-${place}`);
  }
}

const LIST_ID = 'search-hits';
const HINT = 'Type two letters or more. Arrow keys choose, Enter opens.';
const DIALOG_CLASS =
  'mx-auto mt-[10dvh] mb-auto max-h-[80dvh] w-full max-w-wide rounded-sm border border-edge bg-page p-5 text-text backdrop:bg-ink/60';
const FIELD_CLASS = 'min-h-12 w-full rounded-sm border border-edge bg-page px-4 text-lg text-text';
const LINK_CLASS =
  'flex justify-between gap-4 px-3 py-2.5 [[aria-selected=true]>&]:bg-raised [[aria-selected=true]>&]:text-accent [[aria-selected=true]>&]:underline';

function itemOf({ path, kind, title }: Hit, place: number): HTMLElement {
  const item = make('li', 'border-line border-b');
  item.id = `${LIST_ID}-${place}`;
  item.role = 'option';
  const link = make('a', LINK_CLASS);
  link.href = path;
  // The field keeps the focus; the option is what is read out.
  link.tabIndex = -1;
  const name = make('span', 'min-w-0 font-semibold');
  name.dir = 'auto';
  for (const { text, isMatch } of title) {
    const part = make(isMatch ? 'mark' : 'span', isMatch ? 'rounded-sm bg-marked text-text' : '');
    part.textContent = text;
    name.append(part);
  }
  const label = make('span', 'indexed text-muted text-sm');
  label.textContent = kind;
  link.append(name, label);
  item.append(link);
  return item;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
