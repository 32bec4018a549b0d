package app.tomo;

import app.tomo.config.Places;
import app.tomo.config.Settings;
import app.tomo.config.Surroundings;
import app.tomo.model.Language;
import app.tomo.words.Words;

import java.util.function.Consumer;

/// Has a desktop follow what the person chooses while Tomo runs: in which language it speaks, and what the icon looks like. Any
/// thread.
final class DesktopChoices implements Consumer<Settings> {
    private final DesktopFront front;
    private final Words words;
    private final Surroundings surroundings;
    private final Places places;
    private Language language;
    private IconChoice icon;

    /// @param words that it speaks at first
    /// @param first the settings that it was made with
    DesktopChoices(
            DesktopFront front,
            Words words,
            Surroundings surroundings,
            Places places,
            Settings first) {
        this.front = front;
        this.words = words;
        this.surroundings = surroundings;
        this.places = places;
        language = words.language();
        icon = IconChoice.of(first, places);
    }

    @Override
    public synchronized void accept(Settings now) {
        Language spoken = now.language(surroundings);
        if (spoken != language) {
            language = spoken;
            front.speak(words.in(spoken));
        }
        IconChoice wanted = IconChoice.of(now, places);
        if (!wanted.equals(icon)) {
            icon = wanted;
            front.draw(wanted);
        }
    }
}
