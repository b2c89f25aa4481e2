import { refusalOf } from './bearer';
import { dueInstants, type Schedule } from './schedule';

/** What the site is told by its environment; docs/publishing.md says how to set it. */
export interface PublishingSettings {
  /** `CRON_SECRET`: what whoever asks must know. */
  secret: string | undefined;
  /** `DEPLOY_HOOK_URL`: the address that starts a build when it is posted to. */
  hookUrl: string | undefined;
  /** Whether no form is open and there is no inbox, by which a site of pages alone is known. */
  isWithoutInbox: boolean;
}

/** An answer to whoever asks for what is due to be published. */
export interface PublishingAnswer {
  status: number;
  /** Whether a build was started. */
  started: boolean;
  message: string;
}

/** How long a build may take, in milliseconds, until it is taken for failed and started again. */
export const BUILD_TIME = 15 * 60_000;

/**
 * Makes the function that starts a build when something is due that the running
 * site doesn't show. It remembers for which moment it last did so, and does it
 * once for each. What it remembers is gone with the process: where a platform runs
 * several of them, each may start a build of its own, which makes the same site.
 *
 * @param startBuild posts to the hook; gives the status of its answer.
 */
export function publisher(startBuild: (hookUrl: string) => Promise<number>) {
  let last: { instant: string; at: number } | undefined;

  /**
   * @param authorization the request's header of this name.
   * @param schedule that of the running site's build.
   * @param now milliseconds since the epoch.
   */
  return async function publish(
    authorization: string | null,
    { secret, hookUrl, isWithoutInbox }: PublishingSettings,
    schedule: Schedule,
    now: number,
  ): Promise<PublishingAnswer> {
    const refused = refusalOf(authorization, secret);
    const instant = dueInstants(schedule, now).at(-1);
    // A platform's timer asks a site that was never set up, too, and would report a fault.
    if (isWithoutInbox && !instant && refused?.status !== 401) {
      return refusal(200, NOTHING_TO_DO);
    }
    if (refused) return refusal(refused.status, refused.message);
    if (!hookUrl) return refusal(503, 'DEPLOY_HOOK_URL is not set; docs/publishing.md says how.');

    if (!instant) return refusal(200, 'Nothing is due.');
    if (last?.instant === instant && now - last.at < BUILD_TIME) {
      return refusal(200, `A build for ${instant} is on its way.`);
    }
    last = { instant, at: now };
    // The error may name the hook, which is a secret; the answer says that it failed.
    const status = await startBuild(hookUrl).catch(() => undefined);
    if (status !== undefined && status >= 200 && status < 300) {
      return { status: 200, started: true, message: `Started a build for ${instant}.` };
    }
    // The next one who asks tries again.
    last = undefined;
    return refusal(502, `The deploy hook ${status ? `answered ${status}` : "didn't answer"}.`);
  };
}

const NOTHING_TO_DO = 'Nothing to do: no form is open, there is no inbox, and nothing is due.';

function refusal(status: number, message: string): PublishingAnswer {
  return { status, started: false, message };
}
