import { expect, test } from '@playwright/test';
import { Ranges } from '../../../../markdown/edits';
import { evaluateLiquid } from '../../../../markdown/liquid';
import { Problems } from '../../../../markdown/problems';
import { keepBraces } from './braces';

test('braces are kept where this site would read them, and read back as they were', () => {
  for (const text of [
    'no braces { } {a}',
    'a {{ b }} c',
    'v{{ github.ref }} and v{{ github.sha }}',
    '{{{x}}} {% include x %}',
    '{{ site.url }}',
    'far\n\n{{ a }}\n\nfrom\n\n{% b %}',
    'in {% raw %}{{ a }}{% endraw %} text',
    '{%- endraw -%} alone',
    'never closed {{ and {%',
    '{{ over\nlines }} {% over\nlines %}',
    '```\n{{ code }}\n```\n',
    '{%',
    '{'.repeat(2000),
  ]) {
    const problems = new Problems(1);
    const kept = keepBraces(text);
    expect(evaluateLiquid(kept, 'https://here.example.org', () => new Ranges([]), problems)).toBe(
      text,
    );
    expect(problems.list).toEqual([]);
  }
  expect(keepBraces('a {{ b }} c')).toBe('a {% raw %}{{ b }}{% endraw %} c');
  expect(keepBraces('{{ a }} and {{ b }}')).toBe('{% raw %}{{ a }} and {{ b }}{% endraw %}');
});
