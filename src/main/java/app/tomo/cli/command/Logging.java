package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.Limit;
import app.tomo.model.Owner;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.runtime.LogTail;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.words.CommandWords.Sentence;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Prints what was logged, and goes on with it where that is asked for. Ends when it is told to, or when nobody reads.
final class Logging {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration AS_FAR_BACK = Duration.ofDays(30);
    private static final int LEVEL_WIDTH = 5;

    private enum Happening {
        TICKED,
        ENDED
    }

    private final Session session;
    private final Words words;
    private final Console console;
    private final CallerSignals signals;
    private final Inbox<Happening> inbox;

    Logging(Session session, Words words, Console console, CallerSignals signals) {
        this.session = session;
        this.words = words;
        this.console = console;
        this.signals = signals;
        this.inbox = session.inbox();
    }

    /// The exit status is that of having done what was asked, also when there was nothing to print.
    int run(Command.Logs command) throws InterruptedException {
        Instant now = session.clock().now();
        String since = command.since();
        Instant from =
                since == null
                        ? now.minus(AS_FAR_BACK)
                        : Since.read(since, now, words.times().zone());
        if (from == null) {
            console.err(words.usage().badValue("since", String.valueOf(since)));
            return ExitStatus.USAGE;
        }
        LogTail tail = session.log().tail(from);
        List<LogLine> first = tail.next();
        first.subList(Math.max(0, first.size() - command.lines()), first.size())
                .forEach(this::print);
        if (command.follow()) {
            follow(tail);
        } else if (first.isEmpty() && !console.json()) {
            console.err(words.commands().of(why()));
        }
        return ExitStatus.WELL;
    }

    /// Why there is nothing to print: what was logged is read without a look at the daemon, so that comes now.
    private Sentence why() throws InterruptedException {
        Settling.await(session, session.current().limits().time(Limit.FIRST_LOOK));
        ServiceStatus status = session.current().status();
        Owner owner = status == null ? null : status.owner();
        boolean loose =
                owner != null && owner.pid() != ServiceStatus.NO_PID && owner.manager() == null;
        return loose ? Sentence.NO_LOG_KEPT : Sentence.NOTHING_LOGGED;
    }

    private void follow(LogTail tail) throws InterruptedException {
        try (Subscription _ =
                        signals.on(
                                CallerSignals.Signal.CANCELLED, () -> inbox.put(Happening.ENDED));
                Subscription _ =
                        signals.on(CallerSignals.Signal.GONE, () -> inbox.put(Happening.ENDED))) {
            while (!console.closed()) {
                Scheduler.Scheduled tick =
                        session.scheduler().after(LOOK_AGAIN, () -> inbox.put(Happening.TICKED));
                Happening happening = inbox.take();
                tick.cancel();
                if (happening == Happening.ENDED) {
                    return;
                }
                tail.next().forEach(this::print);
            }
        }
    }

    private void print(LogLine line) {
        if (console.json()) {
            console.out(Json.write(json(line)));
            return;
        }
        String time = words.times().clock(line.at(), session.clock().now());
        String level = line.level() == Level.UNKNOWN ? "" : line.level().name();
        console.out(
                words.commands()
                        .logLine(
                                time,
                                padded(source(line.source()), sourceWidth()),
                                padded(level, LEVEL_WIDTH),
                                line.text()));
    }

    private static ObjectNode json(LogLine line) {
        ObjectNode json = Json.object();
        json.put("at", line.at().toString());
        json.put("source", line.source().id());
        json.put("pid", line.pid() == 0 ? null : line.pid());
        json.put("level", line.level() == Level.UNKNOWN ? null : line.level().id());
        json.put("text", line.text());
        return json;
    }

    private String source(Source source) {
        return words.commands().source(source.id());
    }

    private int sourceWidth() {
        return Stream.of(Source.values()).mapToInt(each -> source(each).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }
}
