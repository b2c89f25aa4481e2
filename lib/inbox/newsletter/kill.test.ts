import { expect, test } from '@playwright/test';
import { killedIssue } from '../../../scripts/soak/issues';
import { onEachDatabase } from '../test-inboxes';

onEachDatabase(({ create }) => {
  test('an issue whose sender is killed reaches each of its readers once', async () => {
    test.setTimeout(120_000);
    const { config, remove } = await create();
    try {
      const { problems, uncertain, killed } = await killedIssue(config, 60, 2);
      expect(problems).toEqual([]);
      // Of each that was killed at most one delivery is in doubt.
      expect(uncertain).toBeLessThanOrEqual(killed);
    } finally {
      await remove();
    }
  });
});
