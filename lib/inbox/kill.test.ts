import { expect, test } from '@playwright/test';
import { runAndKill, writer } from '../../scripts/soak/kill';
import { inspect } from '../../scripts/soak/whole';
import { openInbox } from './index';
import { sampleApplication, sampleMails } from './samples';
import { onEachDatabase } from './test-inboxes';

onEachDatabase(({ create }) => {
  test('two hundred applications at once are all kept', async () => {
    const { config, remove } = await create();
    const inbox = await openInbox(config);
    try {
      const sent = Array.from({ length: 200 }, (_, number) => `Nr. ${number}`);
      await Promise.all(
        sent.map((organisation) =>
          inbox.receiveApplication(sampleApplication({ organisation }), sampleMails, new Date()),
        ),
      );
      expect(await inspect(config, sent)).toEqual({ stored: 200, problems: [] });
    } finally {
      await inbox.close();
      await remove();
    }
  });

  test('two processes that write at once lose nothing', async () => {
    const { config, remove } = await create();
    try {
      const outcomes = await Promise.all(
        ['a', 'b'].map((prefix) => runAndKill(writer(config, prefix, 150))),
      );
      expect(outcomes.map(({ code, errors }) => [code, errors])).toEqual([
        [0, ''],
        [0, ''],
      ]);
      const acknowledged = outcomes.flatMap((outcome) => outcome.acknowledged);
      expect(acknowledged).toHaveLength(300);
      expect(await inspect(config, acknowledged)).toEqual({ stored: 300, problems: [] });
    } finally {
      await remove();
    }
  });

  test('what was acknowledged outlives a process that is killed, whole and once', async () => {
    const { config, remove } = await create();
    try {
      const acknowledged: string[] = [];
      for (const killAfter of [1, 1 + Math.floor(Math.random() * 60)]) {
        const [one, two] = await Promise.all([
          runAndKill(writer(config, `killed ${killAfter}`, 80), killAfter, Math.random() * 10),
          runAndKill(writer(config, `whole ${killAfter}`, 20)),
        ]);
        expect(two).toMatchObject({ code: 0, errors: '' });
        acknowledged.push(...one.acknowledged, ...two.acknowledged);
        expect((await inspect(config, acknowledged)).problems).toEqual([]);
      }
    } finally {
      await remove();
    }
  });
});
