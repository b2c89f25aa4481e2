const STORAGE_KEY = 'theme';

/** Keeps the visitor's choice of colour scheme, and applies it to this page at once. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = document.documentElement.dataset.theme ?? '';
    select.addEventListener('change', () => choose(select.value));
    // Another tab chose: follow it.
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== STORAGE_KEY) return;
      select.value = newValue ?? '';
      apply(select.value);
    });
  }
}

function choose(theme: string) {
  apply(theme);
  try {
    if (theme) localStorage.setItem(STORAGE_KEY, theme);
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is off: the choice holds for this page.
  }
}

function apply(theme: string) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

customElements.define('theme-switch', ThemeSwitch);
