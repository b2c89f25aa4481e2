import type { Emitter } from 'liquidjs';

/** So many characters a template may write. */
const OUTPUT = 20_000_000;

/** Collects what a template writes, as Ruby writes values, up to a limit. */
export class BoundedEmitter implements Emitter {
  buffer = '';

  /** @param formatTime writes a time as the old site did. */
  constructor(private readonly formatTime: (time: Date) => string) {}

  write(value: unknown): void {
    const text = this.textOf(value);
    if (this.buffer.length + text.length > OUTPUT) throw new Error('writes too much');
    this.buffer += text;
  }

  private textOf(value: unknown): string {
    if (typeof value === 'string') return value;
    if (value === null || value === undefined) return '';
    if (value instanceof Date) return this.formatTime(value);
    if (Array.isArray(value)) return value.map((each) => this.textOf(each)).join('');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}
