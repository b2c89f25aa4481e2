/** A link to another site, named by its address without what all addresses have. */
export function OutwardLink({ url }: { url: string }) {
  return (
    <a href={url} className="link">
      {url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
    </a>
  );
}
