/** Runs a job after a quiet time, never twice at once; what is asked for while it runs is done once after it. */
export class Latest {
  private timer: NodeJS.Timeout | undefined;
  private running = false;
  private again = false;
  private over = false;

  constructor(private readonly job: () => Promise<void>) {}

  /** Asks for a run in so many milliseconds; a later wish takes the place of an earlier one. */
  soon(quiet: number): void {
    if (this.over) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), quiet);
  }

  dispose(): void {
    this.over = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    // A question that fails, as when the server stops meanwhile, is asked anew when it runs again.
    await this.job().catch(() => {});
    this.running = false;
    if (this.again) {
      this.again = false;
      this.soon(0);
    }
  }
}
