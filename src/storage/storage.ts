import { bucket } from './bucket.js';
import { createDeviceStorage, type DeviceStorage } from './device-storage.js';

/** This site's own storage. It is opened when it is first used. */
export const storage: DeviceStorage = createDeviceStorage({
  name: 'lectern',
  copyPlace: (make) => bucket('lectern-copy', make),
});
