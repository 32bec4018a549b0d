package app.tomo.diagnosis.report;

import app.tomo.diagnosis.Entry;
import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.runtime.LogLine;
import app.tomo.words.ReportWords.Who;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Goes through an incident journal, and keeps what a report tells of it. One journal, one thread.
final class Chronicler {
    private final Words words;
    private final LogText log;
    private final Notes notes = new Notes();
    private final Map<Long, ActionKind> open = new HashMap<>();
    private final Falls falls;
    private Entry.@Nullable Began began;
    private boolean ended = true;
    private @Nullable String version;
    private Invocation invocation = Invocation.UNKNOWN;
    private long missing;

    private Chronicler(Words words, LogText log) {
        this.words = words;
        this.log = log;
        this.falls = new Falls(notes, words);
    }

    /// @param entries as [app.tomo.diagnosis.JournalReader] reads them: the first is a beginning
    /// @param since what happened before is left out
    static Chronicle of(List<Entry> entries, Instant since, Words words, LogText log) {
        Chronicler chronicler = new Chronicler(words, log);
        entries.forEach(chronicler::take);
        return chronicler.chronicle(since, entries.getLast().at());
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Began begins -> begins(begins);
            case Entry.Happened happened -> happened(happened);
            case Entry.Logged(Instant _, LogLine line, long process) -> logged(line, process);
            case Entry.Dropped(Instant at, long count) -> {
                missing += count;
                note(at, Who.TOMO, words.report().timeline().missing(count));
            }
            case Entry.Ended(Instant at) -> {
                ended = true;
                notes.deed(
                        Deed.Kind.TOMO_ENDED,
                        null,
                        note(at, Who.TOMO, words.report().timeline().tomoEnded()));
            }
        }
    }

    private void begins(Entry.Began begins) {
        Snapshot state = begins.state();
        if (ended || state.lastSeen() == null) {
            note(begins.at(), Who.TOMO, words.report().timeline().begins(begins.tomo()));
        }
        began = began == null ? begins : began;
        ended = false;
        open.clear();
        if (state.lastSeen() != null) {
            falls.seen(state.lastSeen());
        }
        falls.obeys(state.limits(), state.target().scope());
        version = state.daemon().version() == null ? version : state.daemon().version();
        learn(state.invocation());
    }

    private void learn(Invocation seen) {
        invocation = seen.equals(Invocation.UNKNOWN) ? invocation : seen;
    }

    private void happened(Entry.Happened happened) {
        Instant at = happened.at();
        event(at, happened.event());
        Entry.Silence silence = happened.silence();
        if (silence != null) {
            falls.silence(silence);
        }
        ServiceStatus status = status(happened.event());
        if (happened.process() != null) {
            falls.succession(at, happened.process(), status, isOffAsked());
        }
        if (status != null) {
            falls.seen(status);
            learn(status.invocation());
        }
        happened.effects().forEach(effect -> did(at, effect));
        if (happened.headline() != null) {
            Evidence line =
                    note(at, Who.TOMO, words.report().timeline().headline(happened.headline()));
            if (happened.headline() == Headline.CRASH_LOOPING) {
                notes.deed(Deed.Kind.LOOP_NAMED, null, line);
            }
        }
    }

    private static @Nullable ServiceStatus status(Event event) {
        return event instanceof Event.ServiceObserved(ServiceReading.Seen(ServiceStatus status))
                ? status
                : null;
    }

    /// Whether an action is under way that ends the process.
    private boolean isOffAsked() {
        return open.values().stream()
                .anyMatch(
                        kind ->
                                switch (kind) {
                                    case STOP, RESTART, PAUSE, EMERGENCY_STOP, CHANGE_UNIT -> true;
                                    case START,
                                            RESUME,
                                            RELOAD,
                                            SWITCH_LAYER,
                                            PRESS_KEY,
                                            LIFT_EMERGENCY_STOP ->
                                            false;
                                });
    }

    private void event(Instant at, Event event) {
        switch (event) {
            case Event.ActionRequested(long id, ActionKind kind, String _) -> {
                open.put(id, kind);
                notes.deed(Deed.Kind.ASKED, kind, happened(at, Who.PERSON, event));
            }
            case Event.ConfigChecked(long _, var result) -> checked(at, result);
            case Event.ConfigReloaded _ -> {
                Evidence line = happened(at, Who.DAEMON, event);
                notes.deed(Deed.Kind.RELOADED, null, line);
                falls.reloaded(line);
            }
            case Event.DaemonGreeted greeted -> greeted(at, greeted.version());
            case Event.LinkOpened _ ->
                    notes.deed(Deed.Kind.REACHED, null, happened(at, Who.SEEN, event));
            case Event.RequestRefused refused -> {
                String said = log.shown(LogLine.Level.INFO, refused.message());
                note(at, Who.DAEMON, words.report().timeline().refused(said));
            }
            case Event.Woke _ -> notes.deed(Deed.Kind.WOKE, null, happened(at, Who.SEEN, event));
            case Event.LogRead _, Event.Attended _ -> {}
            default -> {
                if (!words.replay().happened(event).isEmpty()) {
                    happened(at, Who.SEEN, event);
                }
            }
        }
    }

    private Evidence happened(Instant at, Who who, Event event) {
        return note(at, who, words.replay().happened(event));
    }

    private void checked(Instant at, CheckResult result) {
        Evidence line = note(at, Who.DAEMON, words.report().timeline().checked(result));
        boolean passed = result instanceof CheckResult.Passed;
        notes.deed(passed ? Deed.Kind.CHECK_PASSED : Deed.Kind.CHECK_FAILED, null, line);
    }

    private void greeted(Instant at, String answering) {
        version = answering;
        notes.deed(
                Deed.Kind.GREETED,
                null,
                note(at, Who.DAEMON, words.report().timeline().greeted(answering)));
    }

    private void did(Instant at, Effect effect) {
        switch (effect) {
            case Effect.TellEnded(long id, ActionKind kind, Outcome outcome) -> {
                open.remove(id);
                Evidence line = note(at, Who.TOMO, words.report().timeline().ended(kind, outcome));
                if (outcome instanceof Outcome.HeldBack) {
                    notes.deed(Deed.Kind.HELD_BACK, kind, line);
                }
            }
            case Effect.TellTrouble(long _, var matter) ->
                    deed(at, Deed.Kind.NOTIFIED, words.report().timeline().told(matter));
            case Effect.TellRecovery(long _, var recovery) ->
                    deed(
                            at,
                            Deed.Kind.NOTIFIED_WELL,
                            words.report().timeline().recovered(recovery.took()));
            case Effect.TellTrial _, Effect.TellTrialEnd _ ->
                    note(at, Who.TOMO, words.report().timeline().askedToKeep());
            case Effect.SendReload _ ->
                    falls.sent(deed(at, Deed.Kind.RELOAD_SENT, sentence(effect)));
            case Effect.StartUnit _,
                    Effect.StopUnit _,
                    Effect.RestartUnit _,
                    Effect.KillUnit _,
                    Effect.EndUnit _ ->
                    deed(at, Deed.Kind.ORDERED, sentence(effect));
            default -> {
                String sentence = sentence(effect);
                if (!sentence.isEmpty()) {
                    note(at, Who.TOMO, sentence);
                }
            }
        }
    }

    /// Of Tomo.
    private Evidence deed(Instant at, Deed.Kind kind, String sentence) {
        Evidence line = note(at, Who.TOMO, sentence);
        notes.deed(kind, null, line);
        return line;
    }

    /// Of an effect whose words need no more than itself.
    private String sentence(Effect effect) {
        return began == null ? "" : words.replay().did(effect, began.state());
    }

    private void logged(LogLine line, long process) {
        Who who = line.source() == LogLine.Source.MANAGER ? Who.MANAGER : Who.DAEMON;
        String shown = who == Who.MANAGER ? line.text() : log.shown(line.level(), line.text());
        if (who == Who.DAEMON) {
            falls.spoke(line.at(), process);
        }
        if (!shown.isEmpty()) {
            falls.said(note(line.at(), who, shown), process);
        }
    }

    private Evidence note(Instant at, Who who, String text) {
        return notes.add(at, who, text);
    }

    private Chronicle chronicle(Instant since, Instant until) {
        Entry.Began first = began;
        if (first == null) {
            throw new IllegalArgumentException("a journal begins with a beginning");
        }
        Instant from = since.isAfter(first.at()) ? since : first.at();
        if (from.isAfter(first.at())) {
            note(from, Who.TOMO, words.report().timeline().partly(first.at()));
        }
        List<Death> deaths = falls.deaths();
        notes.order(from);
        return new Chronicle(
                notes.lines(),
                deaths.stream()
                        .filter(death -> !death.seen().at().isBefore(from))
                        .map(notes::of)
                        .toList(),
                notes.deeds(),
                from,
                until.isBefore(from) ? from : until,
                first.state(),
                invocation,
                version,
                first.tomo(),
                missing);
    }
}
