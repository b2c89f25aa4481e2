import type { ReactNode } from 'react';

const ROOMS = [
  ['Applications', '/inbox'],
  ['Messages', '/inbox/messages'],
  ['Mails', '/inbox/mails'],
  ['Counts', '/inbox/counts'],
  ['Log', '/inbox/log'],
] as const;

/**
 * What stands around every page of the desk: its rooms, and who is there.
 *
 * @param current the address of the room that the page is in.
 */
export function DeskFrame({
  email,
  formKey,
  current,
  children,
}: {
  email: string;
  formKey: string;
  current: string;
  children: ReactNode;
}) {
  return (
    <>
      <div className="mb-10 flex flex-wrap items-center gap-x-8 gap-y-2 border-line border-b pb-4 print:hidden">
        <nav aria-label="Staff desk">
          <ul className="flex flex-wrap gap-x-5">
            {ROOMS.map(([label, href]) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={href === current ? 'page' : undefined}
                  className={`inline-block py-2 ${href === current ? 'font-bold' : 'link-quiet'}`}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form
          method="post"
          action="/api/desk/sign-out"
          className="ms-auto flex flex-wrap items-center gap-x-4"
        >
          <input type="hidden" name="key" value={formKey} />
          <span className="text-muted text-sm">{email}</span>
          <button type="submit" className="link cursor-pointer py-2">
            Sign out
          </button>
        </form>
      </div>
      {children}
    </>
  );
}
