/**
 * Puts the frame of another site in place of the link to it, on a click. Until
 * then nothing is asked of that site.
 */
class EmbedFacade extends HTMLElement {
  connectedCallback() {
    this.querySelector('a')?.addEventListener('click', (event) => {
      // With one of these keys, the link is to open in another tab or window.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const frame = document.createElement('iframe');
      frame.title = this.dataset.title ?? '';
      frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.src = this.dataset.frame ?? '';
      this.replaceChildren(frame);
      frame.focus();
    });
  }
}

customElements.define('embed-facade', EmbedFacade);
