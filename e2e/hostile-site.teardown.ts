import { test } from '@playwright/test';
import { HOSTILE_SITE } from './hostile-documents';
import { removeCopy } from './site-copy';

test('the hostile site is removed', () => removeCopy(HOSTILE_SITE));
