/** So many frames at a time: browsers give a page a thousand. */
const BATCH = 50;

/** Milliseconds; a page that asks a host that is not there may never say that it has loaded. */
const LOAD_LIMIT = 15_000;

/**
 * Opens pages as a browser does that nothing guards, and touches all that is in them: the control of
 * the rig.
 * @returns those in which a script ran
 */
export async function runUnguarded(pages: readonly string[]): Promise<Set<string>> {
  const ran = new Set<string>();
  for (let from = 0; from < pages.length; from += BATCH) {
    const frames = pages.slice(from, from + BATCH).map((page) => opened(page, () => ran.add(page)));
    await Promise.race([
      Promise.all(frames.map(({ loaded }) => loaded)),
      new Promise((resolve) => setTimeout(resolve, LOAD_LIMIT)),
    ]);
    for (const { frame } of frames) touch(frame);
    await settled();
    for (const { frame } of frames) frame.remove();
  }
  return ran;
}

interface OpenedPage {
  frame: HTMLIFrameElement;
  loaded: Promise<unknown>;
}

function opened(page: string, onRun: () => void): OpenedPage {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  document.body.append(frame);
  frame.contentWindow!.alert = onRun;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the parser of pages, unguarded
  frame.contentDocument!.write(page);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.contentDocument!.close();
  return { frame, loaded };
}

/** As a reader’s pointer and keys would, and those of a program that helps them. */
function touch({ contentDocument }: HTMLIFrameElement): void {
  // One that has led its frame elsewhere is out of reach.
  for (const element of contentDocument?.querySelectorAll('*') ?? []) {
    for (const name of element.getAttributeNames())
      if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2)));
    if (element instanceof element.ownerDocument.defaultView!.HTMLElement) element.click();
  }
}

/** Addresses that run a script do so after what led to them. */
function settled(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
