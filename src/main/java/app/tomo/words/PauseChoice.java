package app.tomo.words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// A length of a pause that menus offer.
///
/// @param length null for until it is resumed
public record PauseChoice(Label label, @Nullable Duration length) {
    public static final List<PauseChoice> ALL =
            List.of(
                    new PauseChoice(Label.PAUSE_QUARTER, Duration.ofMinutes(15)),
                    new PauseChoice(Label.PAUSE_HOUR, Duration.ofHours(1)),
                    new PauseChoice(Label.PAUSE_UNTIL_RESUMED, null));
}
