import { DeskField } from '@/components/desk-field';
import { DeskStatus } from '@/components/desk-status';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { isToken } from '@/lib/inbox/tokens';
import { said } from './said';

/** Where a link is asked for. */
export function SignIn({ parameters }: { parameters: URLSearchParams }) {
  const fault = parameters.get('fault') === 'address';
  return (
    <>
      <PageHeader title="Sign in to the staff desk">
        <p>For those who read what is sent to the foundation by its forms.</p>
      </PageHeader>
      <DeskStatus {...said(parameters)} />
      <form method="post" action="/api/desk/sign-in" className="form">
        <DeskField
          name="email"
          type="email"
          label="Your e-mail address"
          hint="If it is one of the staff’s, a link comes to it, which is good once and for 15 minutes."
          error={fault ? 'Type a whole e-mail address, such as ann@example.org.' : undefined}
          autoComplete="email"
          isRequired
        />
        <button type="submit" className="form-button">
          Send me a link
        </button>
      </form>
    </>
  );
}

/** Where a link leads: programs that look at mail follow links, and press no buttons. */
export function SignInByLink({ token }: { token: string }) {
  if (!isToken(token)) {
    return (
      <>
        <PageHeader title="Sign in to the staff desk" />
        <EmptyState title="This link isn’t whole">
          <p>
            Open it from the message itself, or{' '}
            <a href="/inbox/sign-in" className="link">
              ask for another
            </a>
            .
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Sign in to the staff desk">
        <p>One press and you are in, on this device, for twelve hours at most.</p>
      </PageHeader>
      <form method="post" action="/api/desk/enter" className="form">
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="form-button">
          Sign in
        </button>
      </form>
    </>
  );
}
