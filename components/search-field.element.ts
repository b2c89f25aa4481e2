/** Opens the search dialog by `/` or Ctrl-K (⌘K), and loads it when that is first done. */
class SearchField extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', onKey);
  }
  disconnectedCallback() {
    document.removeEventListener('keydown', onKey);
  }
}

async function onKey(event: KeyboardEvent) {
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isCommand && !(isSlash && !isTyping(event.target))) return;
  event.preventDefault();
  const { openSearch } = await import('./search-dialog.module');
  openSearch();
}

/** Whether what is typed goes into a field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

customElements.define('search-field', SearchField);
