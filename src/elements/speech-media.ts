/** What the controls of the system and of a headset do. */
export interface MediaControls {
  play(): void;
  pause(): void;
  stop(): void;
  skip(by: 1 | -1): void;
}

/** Where the system shows its own controls for what is heard, such as on a locked screen. */
export interface SpeechMedia {
  /** Whether something is spoken now. */
  show(speaking: boolean): void;
  end(): void;
}

/**
 * Takes part in the system's controls for what is heard (Media Session); where the browser has none,
 * it does nothing.
 * @param title of the text
 */
export function speechMedia(title: string, controls: MediaControls): SpeechMedia {
  const { mediaSession } = navigator as { mediaSession?: MediaSession };
  const handlers: [MediaSessionAction, () => void][] = [
    ['play', () => controls.play()],
    ['pause', () => controls.pause()],
    ['stop', () => controls.stop()],
    ['previoustrack', () => controls.skip(-1)],
    ['seekbackward', () => controls.skip(-1)],
    ['nexttrack', () => controls.skip(1)],
    ['seekforward', () => controls.skip(1)],
  ];

  function handle(on: boolean): void {
    for (const [action, run] of handlers) {
      try {
        mediaSession?.setActionHandler(action, on ? run : null);
      } catch {
        // A browser that does not know this action still has the others.
      }
    }
  }

  if (mediaSession) mediaSession.metadata = new MediaMetadata({ title });
  handle(true);
  return {
    show(speaking) {
      if (mediaSession) mediaSession.playbackState = speaking ? 'playing' : 'paused';
    },
    end() {
      handle(false);
      if (!mediaSession) return;
      mediaSession.metadata = null;
      mediaSession.playbackState = 'none';
    },
  };
}
