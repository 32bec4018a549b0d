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
            case Exit.Exited(int status) -> status(status);
            case Exit.Signalled(int signal, boolean dumped) -> {
                String ended = signal(signal);
                yield dumped ? phrases.of("dumped", ended) : ended;
            }
        };
    }

    private String status(int status) {
        String key = "status." + status;
        return phrases.of(phrases.has(key) ? key : "status", Integer.toString(status));
    }

    private String signal(int signal) {
        String key = "signal." + signal;
        return phrases.of(phrases.has(key) ? key : "signal", Integer.toString(signal));
    }
}
