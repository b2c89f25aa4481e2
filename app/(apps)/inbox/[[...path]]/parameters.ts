/** The parameters of an address as Next.js hands them on, as the platform has them. */
export function toParameters(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): URLSearchParams {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return new URLSearchParams(pairs);
}

/** Which page of a list an address asks for, from 1. */
export function pageOf(parameters: URLSearchParams): number {
  const page = parameters.get('page') ?? '';
  return /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
}
