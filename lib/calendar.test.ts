import { expect, test } from '@playwright/test';
import { calendarOf } from './calendar';
import type { EventSummary } from './content/types';

const event: EventSummary = {
  id: 'events/meeting.md',
  slug: 'meeting',
  path: '/events/meeting',
  name: 'Meeting; with, marks',
  start: '2024-02-28',
  end: '2024-02-29',
  place: 'Paris, France',
  url: undefined,
  kind: 'conference',
  description: 'Two days.',
  asOf: undefined,
};

test('an event takes whole days, and its end is the day after', () => {
  const lines = calendarOf([event]).split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toContain('DTSTART;VALUE=DATE:20240228');
  expect(lines).toContain('DTEND;VALUE=DATE:20240301');
  expect(lines).toContain('SUMMARY:Meeting\\; with\\, marks');
  expect(lines).toContain('LOCATION:Paris\\, France');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

test('an event without a place has no location, and one of a day ends on the next', () => {
  const calendar = calendarOf([{ ...event, place: undefined, end: event.start }]);
  expect(calendar).not.toContain('LOCATION');
  expect(calendar).toContain('DTEND;VALUE=DATE:20240229');
});

test('each event is one entry with an identity of its own', () => {
  const calendar = calendarOf([event, { ...event, slug: 'other' }]);
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(new Set(calendar.match(/^UID:.*$/gm)).size).toBe(2);
});

test('no line is longer than 75 octets, and none is divided within a character', () => {
  for (const letter of ['a', 'é', '漢', '😀', 'क्ष', '\u{1F469}\u200D\u{1F4BB}']) {
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      const name = shift + letter.repeat(120);
      const calendar = calendarOf([{ ...event, name, place: name, description: name }]);
      for (const line of calendar.split('\r\n')) {
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
        expect(line, line).not.toMatch(/\p{Cs}/u);
      }
      const unfolded = calendar.replaceAll('\r\n ', '');
      for (const field of ['SUMMARY', 'LOCATION', 'DESCRIPTION']) {
        expect(unfolded).toContain(`\r\n${field}:${name}\r\n`);
      }
    }
  }
});
