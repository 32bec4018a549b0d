package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Subscription;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/// Prints a line whenever something changes that a reader sees: `tomo watch`, and the app itself where there is no
/// display. Ends when it is told to, or when nobody reads.
public final class Watching {
    private sealed interface Happening {
        record Changed(Snapshot snapshot) implements Happening {}

        record Ended() implements Happening {}
    }

    private final Session session;
    private final Words words;
    private final Console console;
    private final CallerSignals signals;
    private final Inbox<Happening> inbox;
    private Snapshot.@Nullable LastOutcome told;
    private @Nullable HeadlineLines said;

    public Watching(Session session, Words words, Console console, CallerSignals signals) {
        this.session = session;
        this.words = words.on(console.json());
        this.console = console;
        this.signals = signals;
        this.inbox = session.inbox();
    }

    /// Blocks until the end; the exit status is always that of having done what was asked.
    public int run() throws InterruptedException {
        told = session.current().lastOutcome();
        try (Subscription _ = signals.on(CallerSignals.Signal.CANCELLED, this::end);
                Subscription _ = signals.on(CallerSignals.Signal.GONE, this::end);
                Subscription _ = session.subscribe(new Changes(key())::look)) {
            while (!console.closed()) {
                switch (inbox.take()) {
                    case Happening.Changed(Snapshot snapshot) -> print(snapshot);
                    case Happening.Ended _ -> {
                        return ExitStatus.WELL;
                    }
                }
            }
        }
        return ExitStatus.WELL;
    }

    private void end() {
        inbox.put(new Happening.Ended());
    }

    private Function<Snapshot, Object> key() {
        return console.json() ? Visible.InJson::of : Visible.InWords::of;
    }

    private void print(Snapshot snapshot) {
        Instant now = snapshot.at();
        if (console.json()) {
            console.out(Json.write(new StatusJson(words).at(snapshot, now)));
            return;
        }
        String time = words.times().clock(now, now);
        Snapshot.LastOutcome last = snapshot.lastOutcome();
        if (last != null && !last.equals(told)) {
            told = last;
            String sentence = words.outcomes().of(last.kind(), last.outcome(), snapshot);
            console.out(words.commands().line(time, sentence, ""));
        }
        HeadlineLines headline = words.headlines().of(snapshot, now);
        if (!headline.equals(said)) {
            said = headline;
            console.out(words.commands().line(time, headline.marked(), headline.below()));
        }
    }

    /// Lets through what differs from what was let through before. On the mailbox's thread.
    private final class Changes {
        private final Function<Snapshot, Object> key;
        private @Nullable Object last;

        Changes(Function<Snapshot, Object> key) {
            this.key = key;
        }

        void look(Snapshot snapshot) {
            Object next = key.apply(snapshot);
            if (!Objects.equals(next, last)) {
                last = next;
                inbox.put(new Happening.Changed(snapshot));
            }
        }
    }
}
