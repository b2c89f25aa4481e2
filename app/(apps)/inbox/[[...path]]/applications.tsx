import { DeskApplicationList } from '@/components/desk-application-list';
import { DeskFilterForm } from '@/components/desk-filter-form';
import { DeskForm } from '@/components/desk-form';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import { allTiers, tierBySlug } from '@/lib/content/tiers';
import { FILTERS, listHref, readList } from '@/lib/desk/filter';
import { STATE_NAMES } from '@/lib/desk/move';
import { countries } from '@/lib/forms/countries';
import { STATES } from '@/lib/inbox/types';
import type { AtDesk } from './desk';

const PAGE = 25;

/** The applications, narrowed by what the address says. */
export async function showApplications({ inbox, me, parameters }: AtDesk) {
  const { values, filter, page, errors } = readList(parameters);
  const offset = (page - 1) * PAGE;
  const found = await inbox.findApplications(filter, { limit: PAGE, offset });
  const { items, total, isMore } = found;
  const count = isMore ? `more than ${total.toLocaleString('en')}` : total.toLocaleString('en');
  return (
    <>
      <PageHeader title="Applications" />
      <DeskFilterForm
        values={values}
        errors={errors}
        states={STATES.map((value) => ({ value, label: STATE_NAMES[value] }))}
        tiers={allTiers().map(({ slug, name }) => ({ value: slug, label: name }))}
        countries={countries()}
      />
      <p className="mt-10 mb-4 text-muted tabular-nums" role="status">
        {count} {total === 1 ? 'application' : 'applications'}, newest first
      </p>
      {items.length > 0 ? (
        <DeskApplicationList
          applications={items.map((item) => ({
            ...item,
            stateName: STATE_NAMES[item.state],
            tierName: tierBySlug(item.tier)?.name ?? item.tier,
          }))}
        />
      ) : (
        <EmptyState title="There are none like this">
          <p>
            <a href="/inbox" className="link">
              Show all applications
            </a>
          </p>
        </EmptyState>
      )}
      <Pagination
        label="Pages of applications"
        page={page}
        count={Math.ceil(total / PAGE) + (isMore ? 1 : 0)}
        hrefOf={(number) => listHref(values, number)}
      />
      {items.length > 0 && (
        <DeskForm action="export" formKey={me.formKey} submit="Download as a table (CSV)">
          {FILTERS.map((name) => (
            <input key={name} type="hidden" name={name} value={values[name]} />
          ))}
          <p className="form-hint">
            All that are listed, on every page. Whoever has the file answers for it; the log names
            you.
          </p>
        </DeskForm>
      )}
    </>
  );
}
