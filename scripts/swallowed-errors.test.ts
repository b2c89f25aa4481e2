import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const FOLDERS = ['app', 'components', 'e2e', 'lib', 'scripts'];

/** A handler that doesn't look at the error: `catch {`, `catch (e) {}`, `.catch(() => …)`, `.on('error', () => {})`. */
const BLIND =
  /\bcatch \{|\bcatch ?\(\w+\) ?\{\s*\}|\.catch\(\(\w*\) =>\s*(?:\(\{|[['"`]|undefined|null|\d)|\.catch\(\(\) =>|\.on\('error', \(\) => \{\}\)/g;

test('no error is swallowed: what doesn’t look at one says why beside it', () => {
  const swallowed = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|m?js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path !== 'scripts/swallowed-errors.test.ts')
      .flatMap((path) => swallowedIn(readFileSync(path, 'utf8')).map((line) => `${path}:${line}`)),
  );
  // In a text for the browser there is no room for a comment; the docstring has it.
  expect(swallowed.filter((place) => !place.startsWith('lib/theme.ts:'))).toEqual([]);
});

test('handlers that swallow errors are known, in whatever form', () => {
  for (const code of [
    'try {\n  a();\n} catch {\n  return [];\n}',
    'try {\n  a();\n} catch {}',
    'try {\n  a();\n} catch (error) {}',
    'try {\n  a();\n} catch (error) {\n}',
    'const a = await b().catch(() => undefined);',
    'const a = await b()\n  .catch(() => ({ status: 0 }));',
    "b().catch((error) => '');",
    'b().catch((_) => []);',
    'b().catch(() => {});',
    "socket.on('error', () => {});",
  ]) {
    expect(swallowedIn(code), code).toHaveLength(1);
  }
  for (const code of [
    'try {\n  a();\n} catch {\n  // It is off.\n  return [];\n}',
    'try {\n  a();\n} catch (error) {\n  throw new Error(String(error));\n}',
    '// The caller hears of it.\nlast = work.catch(() => {});',
    'b().catch((error) => report(error));',
    'b().catch((error) => {\n  report(error);\n});',
    'b().catch(report);',
  ]) {
    expect(swallowedIn(code), code).toEqual([]);
  }
});

/** The lines of handlers that don't look at the error and have no comment beside them. */
function swallowedIn(code: string): number[] {
  const lines = code.split('\n');
  return [...code.matchAll(BLIND)].flatMap(({ index, 0: handler }) => {
    const line = code.slice(0, index).split('\n').length;
    const last = line + handler.split('\n').length - 1;
    const isSaid = [line - 1, line, last + 1].some((each) =>
      /^\s*\/\/|\s\/\/ /.test(lines[each - 1] ?? ''),
    );
    return isSaid ? [] : [line];
  });
}
