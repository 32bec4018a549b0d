package app.tomo.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of the machine's keyboards: which there are, and what the daemon's log says that it did with them.
///
/// @param present of the machine; their state is what they are to a daemon that has said nothing
/// @param taken what the newest process said of each, by path
/// @param since when one last came or went
public record Keyboards(List<Keyboard> present, Map<String, Keyboard.State> taken, Instant since) {
    /// None were looked for, or there are none.
    public static final Keyboards NONE = new Keyboards(List.of(), Map.of(), Instant.EPOCH);

    /// kanata takes a keyboard within a second of its being plugged in; on a busy machine later.
    static final Duration UNTIL_TAKEN = Duration.ofMillis(1_500);

    public Keyboards {
        present = List.copyOf(present);
        taken = Map.copyOf(taken);
    }

    Keyboards seen(List<Keyboard> now, Instant at) {
        return now.equals(present) ? this : new Keyboards(now, taken, at);
    }

    /// Of one process, whose log only grows. A reading of it may be cut off by its deadline, or by the many lines since:
    /// what is not in it was not taken back.
    public Keyboards logged(Map<String, Keyboard.State> now) {
        Map<String, Keyboard.State> all = new HashMap<>(taken);
        all.putAll(now);
        return new Keyboards(present, all, since);
    }

    /// Another process has said nothing yet.
    Keyboards forgotten() {
        return new Keyboards(present, Map.of(), since);
    }

    /// Whether there is one that the daemon has not taken, as far as its log tells, and that it may yet take.
    boolean areLeft() {
        return present.stream().anyMatch(each -> of(each) == Keyboard.State.NOT_REMAPPED);
    }

    /// Each keyboard with who has it. Without a process of the daemon nobody does; what its log did not say is not known.
    ///
    /// @param alive whether the daemon has a process
    List<Keyboard> all(Truth alive) {
        return present.stream().map(each -> each.as(state(each, alive))).toList();
    }

    private Keyboard.State state(Keyboard keyboard, Truth alive) {
        return switch (alive) {
            case NO -> Keyboard.State.NOT_REMAPPED;
            case UNKNOWN -> Keyboard.State.UNKNOWN;
            case YES -> taken.isEmpty() ? Keyboard.State.UNKNOWN : of(keyboard);
        };
    }

    private Keyboard.State of(Keyboard keyboard) {
        return taken.getOrDefault(keyboard.path(), Keyboard.State.NOT_REMAPPED);
    }

    /// What a device is called, or its path where nobody knows.
    String name(String path) {
        return present.stream()
                .filter(each -> each.path().equals(path))
                .map(Keyboard::name)
                .findFirst()
                .orElse(path);
    }
}
