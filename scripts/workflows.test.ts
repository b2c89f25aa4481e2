import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = '.github/workflows';

/** As much of GitHub's workflow syntax as is used here; other keys are refused. */
const Step = z.strictObject({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
});
const Workflow = z.strictObject({
  name: z.string(),
  on: z.partialRecord(
    z.enum(['push', 'pull_request', 'schedule', 'workflow_dispatch']),
    z.unknown(),
  ),
  permissions: z.record(z.literal('contents'), z.enum(['read', 'write'])),
  concurrency: z
    .strictObject({ group: z.string(), 'cancel-in-progress': z.string().optional() })
    .optional(),
  env: z.record(z.string(), z.string()).optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      if: z.string().optional(),
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.number().max(30),
      strategy: z.strictObject({ matrix: z.record(z.string(), z.array(z.string())) }).optional(),
      outputs: z.record(z.string(), z.string()).optional(),
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      env: z.record(z.string(), z.string()).optional(),
      steps: z.array(Step),
    }),
  ),
});

const names = readdirSync(FOLDER);
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

for (const name of names) {
  test(`${name} is a workflow as GitHub reads it, with actions pinned to commits`, () => {
    const { jobs } = Workflow.parse(parse(read(name)));
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    for (const [job, { needs = [], steps }] of Object.entries(jobs)) {
      for (const other of [needs].flat()) expect(Object.keys(jobs), job).toContain(other);
      for (const { uses, run } of steps) {
        expect([uses, run].filter(Boolean), job).toHaveLength(1);
        // What GitHub puts into a command, an attacker may have named.
        expect(run ?? '').not.toContain('${{');
        for (const [, script = ''] of (run ?? '').matchAll(/npm run (?:--silent )?([\w-]+)/g)) {
          expect(Object.keys(scripts)).toContain(script);
        }
        if (run?.startsWith('.')) expect(existsSync(run)).toBe(true);
      }
    }
    for (const [, reference = ''] of read(name).matchAll(/uses: (.*)/g)) {
      expect(reference).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });
}

test('a pull request waits for one job, which waits for all others', () => {
  const { jobs } = Workflow.parse(parse(read('ci.yml')));
  const { result, ...others } = jobs;
  expect([result?.needs].flat().sort()).toEqual(Object.keys(others).sort());
  expect(result?.if).toBe('always()');
});

test('forms and owners on GitHub can be read, and no owner is named for what CI writes', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/correction.yml', 'utf8'));
  const Field = z.strictObject({
    type: z.enum(['input', 'textarea']),
    id: z.string(),
    attributes: z.strictObject({
      label: z.string(),
      description: z.string().optional(),
      placeholder: z.string().optional(),
    }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  });
  const Form = z.strictObject({
    name: z.string(),
    description: z.string(),
    title: z.string(),
    body: z.array(Field),
  });
  expect(Form.parse(form).body.length).toBeGreaterThan(2);
  const lines = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\S+ +@[\w-]+\/[\w-]+$/);
  expect(lines.at(-1)).toBe('/content/urls.txt');
  expect(readFileSync('.github/pull_request_template.md', 'utf8').trim().split('\n')).toHaveLength(
    3,
  );
});
