import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Ends a run with the line that CI reads: how many tests passed and failed, and were skipped. */
export default class TallyReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite) {
    this.suite = suite;
  }

  onEnd({ status }: FullResult) {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? [];
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
    const passed = count('expected') + count('flaky');
    // A run can fail without a failed test: no browser, no server.
    const failed = Math.max(count('unexpected'), status === 'passed' ? 0 : 1);
    const skipped = count('skipped');
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }

  printsToStdio() {
    return true;
  }
}
