import { msg } from '@lit/localize';
import type { TextSource } from '../elements/open-item.js';
import type { OpenText } from '../elements/open-text.js';
import { siteRoot } from '../elements/site-root.js';
import { sharedItems } from '../import/shared-items.js';
import { forgetShared, sharedUnder } from '../offline/share-inbox.js';
import { sharedSource, sourceOf } from './import-sources.js';

/** The window of an installed app, which a file manager may have opened with files. */
interface LaunchWindow {
  launchQueue?: {
    setConsumer(
      consumer: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void,
    ): void;
  };
}

/** Opens what was shared with the app, or opened with it, once the page is there. */
export async function receiveShared(element: OpenText): Promise<void> {
  (window as LaunchWindow).launchQueue?.setConsumer(({ files }) => {
    void Promise.all(files.map((handle) => handle.getFile())).then((chosen) =>
      element.open(chosen.map(sourceOf)),
    );
  });
  const id = new URLSearchParams(location.search).get('shared');
  if (id === null) return;
  const form = id === '' ? null : await sharedUnder(siteRoot(), id).catch(() => null);
  const items = form ? sharedItems(form) : [];
  if (items.length === 0) {
    element.problem = msg(
      'What was shared did not arrive, or was already looked at here. Please share it once more, or use one of these ways.',
    );
    return;
  }
  let waiting = items.length;
  const settled = async (): Promise<void> => {
    waiting -= 1;
    // Until all of it is kept or refused, a reload brings it again.
    if (waiting === 0) await forgetShared(siteRoot(), id);
  };
  await element.open(items.map((item): TextSource => ({ ...sharedSource(item), settled })));
}
