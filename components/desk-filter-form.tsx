import { DeskField } from './desk-field';

interface Choice {
  value: string;
  label: string;
}
type Filter = 'state' | 'tier' | 'country' | 'text' | 'from' | 'until';

/** What a list of applications is narrowed by. Its address has it all, so it can be kept. */
export function DeskFilterForm({
  values,
  errors,
  states,
  tiers,
  countries,
}: {
  values: Readonly<Record<Filter, string>>;
  errors: Readonly<Partial<Record<Filter, string>>>;
  states: readonly Choice[];
  tiers: readonly Choice[];
  countries: readonly Choice[];
}) {
  const of = (name: Filter) => ({ name, value: values[name], error: errors[name] });
  const isNarrowed = Object.values(values).some(Boolean);
  return (
    <search>
      <form action="/inbox" className="form max-w-none! gap-4!">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <DeskField {...of('text')} type="search" label="Name or e-mail" />
          <DeskField {...of('state')} label="State" options={states} empty="Any state" />
          <DeskField {...of('tier')} label="Tier" options={tiers} empty="Any tier" />
          <DeskField {...of('country')} label="Country" options={countries} empty="Any country" />
          <DeskField {...of('from')} type="date" label="Received from" />
          <DeskField {...of('until')} type="date" label="Received until" />
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <button type="submit" className="form-button">
            Show
          </button>
          {isNarrowed && (
            <a href="/inbox" className="py-2">
              Show all
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
