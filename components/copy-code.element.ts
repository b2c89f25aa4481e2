const LABEL = 'Copy';
const SHOWN_FOR = 2000;

/** Adds a button to a block of code that copies it, and says whether it did. */
class CopyCode extends HTMLElement {
  connectedCallback() {
    const code = this.querySelector('code');
    if (!code) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = LABEL;
    // A button's new name isn't read out by itself.
    const status = document.createElement('span');
    status.role = 'status';
    status.className = 'sr-only';

    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (message: string) => {
      button.textContent = message;
      status.textContent = message;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = LABEL;
        status.textContent = '';
      }, SHOWN_FOR);
    };
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText((code.textContent ?? '').replace(/\n$/, ''));
        say('Copied');
      } catch {
        // The browser or the visitor forbids it, or the page came over plain http.
        say('Not copied');
      }
    });
    this.append(button, status);
  }
}

customElements.define('copy-code', CopyCode);
