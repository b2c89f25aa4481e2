import { expect, test } from '@playwright/test';
import { DomUtils, parseDocument } from 'htmlparser2';
import { type Form, fieldsOf, TRAP } from './form';
import { formHtml } from './form-html';
import { contactForm, joinForm } from './forms';
import { application, tiers } from './samples';

const elementsOf = (html: string) =>
  DomUtils.getElementsByTagName('*', parseDocument(html).children);

const FORMS: readonly Form[] = [joinForm(tiers), contactForm];

test('each field has a label, and says to a browser what its schema asks for', () => {
  for (const form of FORMS) {
    const elements = elementsOf(formHtml(form).toString());
    const ids = elements.flatMap(({ attribs }) => attribs.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, isRequired, most, kind } of fieldsOf(form)) {
      const control = elements.find(({ attribs }) => attribs.name === name);
      if (!control) throw new Error(`no ${name}`);
      expect('required' in control.attribs, name).toBe(isRequired);
      expect(control.attribs.maxlength, name).toBe(kind === 'text' ? undefined : most?.toString());
      expect(elements.some(({ attribs }) => attribs.for === control.attribs.id)).toBe(true);
      for (const id of (control.attribs['aria-describedby'] ?? '').split(' ')) {
        expect(ids).toContain(id);
      }
    }
    expect(elements.filter(({ attribs }) => attribs.name === TRAP)).toHaveLength(1);
  }
});

test('what was typed stands in the fields again, and every error at its field and above', () => {
  const [form] = FORMS;
  if (!form) throw new Error('no form');
  const hostile = '"><script>alert(1)</script>';
  const values = { ...application, organisation: hostile, why: `\n</textarea>${hostile}` };
  const errors = { organisation: 'Mend this.', agreement: '<b>' };
  const elements = elementsOf(formHtml(form, { values, errors }).toString());
  const control = (name: string) => elements.find(({ attribs }) => attribs.name === name);
  expect(control('organisation')?.attribs.value).toBe(hostile);
  // htmlparser2 keeps the line end that browsers drop.
  expect(DomUtils.textContent(control('why') ?? [])).toBe(`\n${values.why}`);
  expect(control('agreement')?.attribs).toHaveProperty('checked');
  const chosen = elements.filter(({ attribs }) => 'selected' in attribs);
  expect(chosen.map(({ attribs }) => attribs.value)).toEqual(['NZ', 'silver']);
  const invalid = elements.filter(({ attribs }) => attribs['aria-invalid'] === 'true');
  expect(invalid.map(({ attribs }) => attribs.name)).toEqual(Object.keys(errors));
  const links = elements.filter(({ attribs }) => attribs.href?.startsWith('#'));
  expect(links.map(({ attribs }) => attribs.href?.slice(1))).toEqual(
    invalid.map(({ attribs }) => attribs.id),
  );
  expect(elements.some(({ name }) => name === 'script' || name === 'b')).toBe(false);
});
