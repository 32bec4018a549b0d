package app.tomo.diagnosis;

import app.tomo.model.CheckResult;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the record says of the world at a moment: how the manager's reading was, whether the port was open, whether the
/// daemon answered. What was recorded only once because nothing changed is thus answered as often as it is asked.
final class RecordedWorld {
    /// What a question is answered with, so long after it.
    record Answer(Duration after, Function<Snapshot, List<Event>> said) {
        List<Event> events(Snapshot now) {
            return said.apply(now);
        }
    }

    /// What the record does not time is answered at once.
    private static final Duration SOON = Duration.ofMillis(1);

    private static final Duration LOG_TAKES = Duration.ofMillis(50);

    /// How long a recorded answer may have taken to be the answer to a question.
    private static final Duration CONNECTS_WITHIN = Duration.ofMillis(350);

    private static final Duration LOG_WITHIN = Duration.ofSeconds(6);

    private final RecordedMoments moments;
    private final Instant end;
    private ServiceReading reading;
    private boolean open;
    private LinkFailure failure;
    private Event.@Nullable DaemonGreeted greeted;
    private Event.@Nullable LayersListed layers;
    private boolean silent;

    RecordedWorld(Snapshot begin, List<Entry> entries) {
        moments = new RecordedMoments(entries);
        end = end(begin.at(), entries);
        reading = begin.service();
        open = begin.link() instanceof Link.Open;
        silent = begin.link() instanceof Link.Open link && link.misses() > 0;
        failure = begin.link() instanceof Link.Down down ? down.why() : LinkFailure.REFUSED;
    }

    /// Lines of the log may be written after Tomo saw anything happen.
    private static Instant end(Instant begin, List<Entry> entries) {
        return entries.stream()
                .filter(each -> each instanceof Entry.Happened || each instanceof Entry.Ended)
                .map(Entry::at)
                .reduce(begin, (_, last) -> last);
    }

    List<RecordedMoments.Moment> moments() {
        return moments.all();
    }

    /// Until when the record says what happened.
    Instant end() {
        return end;
    }

    /// The event as it concerns that state: numbers of connections are those of the record, which may have another count.
    List<Event> translate(RecordedMoments.Moment moment, Snapshot now) {
        moments.pass(moment);
        note(moment);
        long link = now.link().number();
        return switch (moment.event()) {
            case Event.LinkOpened _ ->
                    now.link() instanceof Link.Connecting
                            ? List.of(new Event.LinkOpened(link))
                            : List.of();
            case Event.LinkLost lost ->
                    now.link() instanceof Link.Open || now.link() instanceof Link.Connecting
                            ? List.of(new Event.LinkLost(link, lost.why()))
                            : List.of();
            case Event.PingAnswered answer -> answered(answer, now);
            case Event.FromLink heard -> List.of(OnConnection.renumbered(heard, link));
            case Event.ConfigSeen seen ->
                    List.of(new Event.ConfigSeen(now.configWatch().number(), seen.config()));
            case Event.ConfigLookedAt looked ->
                    List.of(new Event.ConfigLookedAt(now.drift().number(), looked.config()));
            case Event event -> List.of(event);
        };
    }

    private void note(RecordedMoments.Moment moment) {
        switch (moment.event()) {
            case Event.ServiceObserved(ServiceReading seen) -> reading = seen;
            case Event.LinkOpened _ -> {
                open = true;
                silent = false;
                greeted = null;
                layers = null;
            }
            case Event.LinkLost lost -> {
                open = false;
                failure = lost.why();
            }
            case Event.DaemonGreeted hello -> greeted = hello;
            case Event.LayersListed listed -> layers = listed;
            default -> {}
        }
        Entry.Silence silence = moment.silence();
        if (silence != null) {
            silent = !silence.over();
        }
    }

    /// A daemon that goes on answers all that it was sent.
    private List<Event> answered(Event.PingAnswered answer, Snapshot now) {
        long link = now.link().number();
        int owed =
                !silent && now.link() instanceof Link.Open was
                        ? was.owed() + (was.pingSent() == null ? 0 : 1)
                        : 1;
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < Math.max(1, owed); i++) {
            all.add(new Event.PingAnswered(link, answer.layer()));
        }
        return all;
    }

    /// What comes of that effect in this world; null where the record itself tells it, or nothing does.
    @Nullable Answer answer(Effect effect, Instant at) {
        return switch (effect) {
            case Effect.ReadService _ -> new Answer(SOON, this::looked);
            case Effect.ReadLog(Instant since) ->
                    moments.isAhead(Event.LogRead.class, _ -> true, at.plus(LOG_WITHIN))
                            ? null
                            : new Answer(
                                    LOG_TAKES,
                                    now -> List.of(new Event.LogRead(since, now.findings())));
            case Effect.RecallRestarts _ ->
                    unlessTold(
                            Event.RestartsRecalled.class,
                            _ -> true,
                            new Event.RestartsRecalled(List.of()));
            case Effect.OpenLink(long link, var _) -> connected(link, at);
            case Effect.Ping(long link) -> answers(link, at) ? pong(link) : null;
            case Effect.AskLayers(long link) -> {
                List<String> known = layers == null ? List.of() : layers.layers();
                yield known.isEmpty()
                        ? null
                        : new Answer(SOON, _ -> List.of(new Event.LayersListed(link, known)));
            }
            case Effect.CheckConfig(long action, var _) ->
                    unlessTold(
                            Event.ConfigChecked.class,
                            told -> told.action() == action,
                            new Event.ConfigChecked(action, new CheckResult.Passed(List.of())));
            case Effect.ClearOrphans(long action, var _, long _) ->
                    unlessTold(
                            Event.OrphansCleared.class,
                            told -> told.action() == action,
                            new Event.OrphansCleared(action, List.of()));
            case Effect.StoreHold(long action, var _) -> stored(action);
            case Effect.RemoveHold(long action) -> stored(action);
            default -> null;
        };
    }

    private @Nullable Answer stored(long action) {
        return unlessTold(
                Event.HoldStored.class,
                told -> told.action() == action,
                new Event.HoldStored(action, true));
    }

    private static Answer pong(long link) {
        return new Answer(
                SOON,
                now ->
                        List.of(
                                new Event.PingAnswered(
                                        link,
                                        Objects.requireNonNullElse(now.daemon().layer(), ""))));
    }

    private List<Event> looked(Snapshot now) {
        if (reading instanceof ServiceReading.NotYet) {
            return List.of();
        }
        Instant held = now.wish() == Wish.EMERGENCY_STOPPED ? now.wishSince() : null;
        return List.of(new Event.HoldSeen(held, now.at()), new Event.ServiceObserved(reading));
    }

    /// Whether a ping is answered: the record names the first that was not.
    private boolean answers(long link, Instant at) {
        if (!open || silent) {
            return false;
        }
        Instant silence = moments.nextSilence();
        if (silence != null) {
            return at.isBefore(silence);
        }
        return link > 0;
    }

    /// A new process has a port of its own: what comes of the attempt is in the record, also where the last one was open.
    private @Nullable Answer connected(long link, Instant at) {
        Instant until = at.plus(CONNECTS_WITHIN);
        boolean told =
                moments.isAhead(Event.LinkOpened.class, _ -> true, until)
                        || moments.isAhead(Event.LinkLost.class, _ -> true, until);
        if (told) {
            return null;
        }
        return new Answer(
                SOON, _ -> open ? greeting(link) : List.of(new Event.LinkLost(link, failure)));
    }

    private List<Event> greeting(long link) {
        List<Event> all = new ArrayList<>(List.of(new Event.LinkOpened(link)));
        if (greeted != null) {
            all.add(OnConnection.renumbered(greeted, link));
        }
        return all;
    }

    private <E extends Event> @Nullable Answer unlessTold(
            Class<E> kind, Predicate<E> which, Event answer) {
        return moments.isAhead(kind, which, Instant.MAX)
                ? null
                : new Answer(SOON, _ -> List.of(answer));
    }
}
