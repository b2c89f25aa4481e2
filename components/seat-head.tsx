/** The caption and the head of a table of seats or roles. */
export function SeatHead({ caption, columns }: { caption: string; columns: readonly string[] }) {
  return (
    <>
      <caption className="mb-2 text-start text-muted">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-2 pe-4 text-start font-semibold">
              {column}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
