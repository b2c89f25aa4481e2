/** Takes over the form in it, where there is one; until then the browser sends it by itself. */
class PostedForm extends HTMLElement {
  async connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    const { takeOver } = await import('./posted-form.module');
    takeOver(form);
  }
}

customElements.define('posted-form', PostedForm);
