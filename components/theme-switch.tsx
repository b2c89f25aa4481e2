/**
 * The choice of colour scheme. A plain select: the stylesheet reads it, so it
 * works without script; its custom element keeps the choice between pages.
 */
export function ThemeSwitch() {
  return (
    <theme-switch>
      <label className="flex items-center gap-2 text-muted text-sm print:hidden">
        Theme
        <select
          name="theme"
          autoComplete="off"
          className="min-h-9 cursor-pointer rounded-sm border border-edge bg-page px-2 text-text"
        >
          <option value="">System</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </theme-switch>
  );
}
