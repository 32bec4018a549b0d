package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.runtime.Clock;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Keeps what is typed, so that an older text never takes the place of a newer one. Its tickets are handed out on the FX thread;
/// everything else blocks, on any other.
final class DraftKeeper {
    private final ConfigDesk desk;
    private final Clock clock;
    private final Map<Path, Long> kept = new HashMap<>();
    private long last;

    DraftKeeper(ConfigDesk desk, Clock clock) {
        this.clock = clock;
        this.desk = desk;
    }

    /// A text that gets its ticket later is the newer one.
    long ticket() {
        return ++last;
    }

    /// What is as it was saved needs no draft.
    synchronized Session.Typed keep(long ticket, ConfigText base, String text) {
        boolean same = text.equals(base.text()) && !base.isNew();
        if (ticket >= kept.getOrDefault(base.file(), 0L)) {
            kept.put(base.file(), ticket);
            if (same) {
                desk.dropDraft(base.file());
            } else if (!desk.keepDraft(base, text)) {
                return new Session.Typed.Lost();
            }
        }
        return same ? new Session.Typed.Nothing() : new Session.Typed.Kept(clock.now());
    }
}
