import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import { PORTS } from '../ports';
import { startTestMailServer } from '../test-mail-server';

/** Starts the mail server that the site is told of, which takes whatever comes. */
export async function startMailServer() {
  const server = await startTestMailServer({}, PORTS.smtp);
  const mailsTo = async (address: string) => {
    const mails = await Promise.all(server.received.map((each) => PostalMime.parse(each)));
    return mails.filter(({ to }) => to?.some((each) => each.address === address));
  };
  return {
    /** The newest message to an address, once there are as many as that, and no more. */
    async to(address: string, count: number): Promise<Email> {
      const counted = async () => (await mailsTo(address)).length;
      await expect.poll(counted, { timeout: 60_000 }).toBe(count);
      const mail = (await mailsTo(address)).at(-1);
      if (!mail) throw new Error(`no mail to ${address}`);
      return mail;
    },
    close: () => server.stop(),
  };
}
