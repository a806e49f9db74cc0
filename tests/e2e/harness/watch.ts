import type { BrowserContext, ConsoleMessage } from '@playwright/test';

const COMPLAINTS = new Set(['error', 'warning', 'assert']);

/** Follows what browser contexts say on the console and ask of the network. */
export class Watch {
  /** Address of every request, of pages and of service workers. */
  readonly urls: string[] = [];

  readonly #origins: Set<string>;
  readonly #problems: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** @param origin the site's own; requests to any other are a problem */
  constructor(origin: string) {
    this.#origins = new Set([origin]);
  }

  /** Starts to follow a context; the `context` fixture is followed already. */
  follow(context: BrowserContext): void {
    context.on('console', (message) => this.#hear(message));
    context.on('weberror', (error) => this.#problems.push(`uncaught: ${error.error().message}`));
    context.on('request', (request) => this.#see(request.url()));
  }

  /**
   * Has every page of a context say so where the content policy stops something, whatever
   * Chromium itself says of it on the console.
   */
  async reportPolicy(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
        console.error(
          `policy: ${effectiveDirective} stopped ${blockedURI} at ${sourceFile}:${lineNumber}`,
        );
      });
    });
  }

  /**
   * Says that the browser may complain of something in this test.
   * @param pattern what the complaint holds
   */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Says that a second site of the test's own is no other origin. */
  allowOrigin(url: string): void {
    this.#origins.add(new URL(url).origin);
  }

  /** @returns every complaint that was not allowed */
  problems(): string[] {
    return this.#problems.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }

  #hear(message: ConsoleMessage): void {
    if (!COMPLAINTS.has(message.type())) return;
    this.#problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  }

  #see(url: string): void {
    this.urls.push(url);
    const { protocol, origin } = new URL(url);
    const own = this.#origins.has(origin) || protocol === 'data:' || protocol === 'blob:';
    if (!own) this.#problems.push(`request to another origin: ${url}`);
  }
}
