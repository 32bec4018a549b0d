package app.tomo.diagnosis;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.runtime.Observer;
import app.tomo.words.HeadlineLines;
import app.tomo.words.ReplayWords.Kind;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Tells an incident step by step, in words: what happened, what Tomo did about it, and each headline. One thread at a time.
public final class Account implements Observer {
    /// One thing that is told.
    ///
    /// @param after since the beginning
    /// @param times how often in a row
    public record Line(Kind kind, Duration after, String sentence, int times) {
        private boolean isLike(Line other) {
            return kind == other.kind && sentence.equals(other.sentence);
        }

        private Line again() {
            return new Line(kind, after, sentence, times + 1);
        }
    }

    private final Words words;
    private final Consumer<Line> teller;
    private @Nullable Noteworthy noteworthy;
    private @Nullable Instant begin;
    private @Nullable Line waiting;
    private String headline = "";

    public Account(Words words, Consumer<Line> teller) {
        this.words = words;
        this.teller = teller;
    }

    @Override
    public void began(Snapshot snapshot) {
        noteworthy = new Noteworthy(snapshot);
        begin = begin == null ? snapshot.at() : begin;
        headline(snapshot);
    }

    @Override
    public void stepped(Event event, Step step) {
        Noteworthy choice = noteworthy;
        Entry.Happened happened = choice == null ? null : choice.of(event, step);
        Snapshot now = step.next();
        if (happened != null) {
            happened(happened);
            for (Effect effect : happened.effects()) {
                tell(Kind.DID, now.at(), words.replay().did(effect, now));
            }
            headline(now);
        }
    }

    private void happened(Entry.Happened happened) {
        Instant at = happened.at();
        Entry.Succession process = happened.process();
        if (process != null) {
            tell(Kind.HAPPENED, at, words.replay().process(process.before(), process.after()));
        }
        Entry.Silence silence = happened.silence();
        if (silence != null) {
            String sentence =
                    silence.over() ? words.replay().answersAgain() : words.replay().silent();
            tell(Kind.HAPPENED, silence.since(), sentence);
        }
        tell(Kind.HAPPENED, at, words.replay().happened(happened.event()));
    }

    private void headline(Snapshot now) {
        HeadlineLines lines = words.headlines().of(now, now.at());
        if (!lines.title().equals(headline)) {
            headline = lines.title();
            String below = lines.below();
            tell(Kind.HEADLINE, now.at(), words.commands().dashed(headline, below));
        }
    }

    private void tell(Kind kind, Instant at, String sentence) {
        if (sentence.isEmpty()) {
            return;
        }
        Instant first = begin == null ? at : begin;
        Line line = new Line(kind, Duration.between(first, at), sentence, 1);
        Line last = waiting;
        if (last != null && last.isLike(line)) {
            waiting = last.again();
            return;
        }
        end();
        waiting = line;
    }

    /// Tells what still waits for another one like it.
    public void end() {
        if (waiting != null) {
            teller.accept(waiting);
            waiting = null;
        }
    }
}
