/** What the site answers when a form is sent: where to go, or what is wrong. */
interface Answer {
  location?: string;
  message?: string;
  errors?: Record<string, string>;
}

const OFFLINE =
  'This couldn’t be sent: the site can’t be reached. What you typed is still here. Send it again when you are connected.';

/**
 * Sends a form without leaving the page, and shows in place what is to be mended.
 * The site alone judges what was typed, so that it is judged in one way.
 */
export function takeOver(form: HTMLFormElement) {
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
  form.addEventListener('input', ({ target }) => {
    if (isField(target) && target.validity.valid) mark(target, '');
  });
  // Who comes back from the next page may send the form once more.
  addEventListener('pageshow', () => setBusy(form, false));
}

async function send(form: HTMLFormElement) {
  // A button that can't be pressed would lose the focus, so it stays and does nothing.
  if (form.ariaBusy === 'true') return;
  setBusy(form, true);
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  let answer: Answer;
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(entries),
    });
    answer = await response.json();
  } catch {
    // There is no way to the site, or something else answers in its place.
    answer = { message: OFFLINE };
  }
  if (answer.location) {
    location.assign(answer.location);
    return;
  }
  setBusy(form, false);
  show(form, answer);
}

function show(form: HTMLFormElement, { message = '', errors = {} }: Answer) {
  const summary = form.querySelector<HTMLElement>('.form-summary');
  if (!summary) return;
  const title = document.createElement('p');
  title.textContent = message;
  const list = document.createElement('ul');
  for (const field of form.elements) {
    if (!isField(field)) continue;
    const error = errors[field.name] ?? '';
    mark(field, error);
    if (!error) continue;
    const link = document.createElement('a');
    link.href = `#${field.id}`;
    link.textContent = error;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  summary.replaceChildren(title, ...(list.firstChild ? [list] : []));
  summary.hidden = false;
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  summary.focus();
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

/** Says at a field what is wrong with it, or nothing. */
function mark(field: Field, error: string) {
  const place = document.getElementById(`${field.id}-error`);
  if (!place) return;
  place.textContent = error;
  place.hidden = !error;
  if (error) field.ariaInvalid = 'true';
  else field.removeAttribute('aria-invalid');
}

function setBusy(form: HTMLFormElement, isBusy: boolean) {
  form.ariaBusy = String(isBusy);
  const button = form.querySelector('button');
  if (button) button.ariaDisabled = String(isBusy);
  const status = form.querySelector('.form-status');
  if (status) status.textContent = isBusy ? 'Sending…' : '';
}
