package app.tomo.words;

import app.tomo.model.Exit;

/// What the end of a process means, as the rest of a sentence about it: `was killed (signal KILL)`.
/// Numbers are Linux's (signal(7), systemd.exec(5)) and kanata's own (1 and 2).
public final class ExitWords {
    private final Phrases phrases;

    ExitWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(Exit exit) {
        return switch (exit) {
            case Exit.None() -> phrases.of("none");
            case Exit.Exited(int status) -> known("status", status);
            case Exit.Signalled(int signal, boolean dumped) -> {
                String ended = known("signal", signal);
                yield dumped ? phrases.of("dumped", ended) : ended;
            }
        };
    }

    /// In few words, where there is room for no more: `killed (KILL)`.
    public String brief(Exit exit) {
        return switch (exit) {
            case Exit.None() -> phrases.of("brief.none");
            case Exit.Exited(int status) -> known("brief.status", status);
            case Exit.Signalled(int signal, _) -> known("brief.signal", signal);
        };
    }

    private String known(String kind, int number) {
        String key = kind + "." + number;
        return phrases.of(phrases.has(key) ? key : kind, Integer.toString(number));
    }
}
