package app.tomo.cli.command;

import app.tomo.cli.command.Command.OnDaemon;
import app.tomo.config.Json;
import app.tomo.model.CheckResult;
import app.tomo.model.Invocation;
import app.tomo.model.NoticeRecord;
import app.tomo.model.Problem;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.runtime.Subscription;
import app.tomo.words.CommandWords.Sentence;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;

/// Carries out one command on a daemon. Blocks the calling thread until the command has ended; not for the mailbox or the
/// FX thread.
public final class Commands {
    private final Session session;
    private final Words words;
    private final Console console;
    private final CallerSignals signals;
    private final StatusJson status;
    private final Examination examination;

    public Commands(
            Session session,
            Words words,
            Console console,
            CallerSignals signals,
            Examination examination) {
        this.session = session;
        this.words = words;
        this.console = console;
        this.signals = signals;
        this.examination = examination;
        this.status = new StatusJson(words);
    }

    /// The exit status.
    public int run(OnDaemon command) throws InterruptedException {
        Snapshot now = session.current();
        if (now.service() instanceof ServiceReading.Undecided
                && !(command instanceof Command.Revert)
                && !(command instanceof Command.Doctor)) {
            return undecided(command, now);
        }
        return switch (command) {
            case Command.Status _ -> status();
            case Command.Act(var kind, var argument) ->
                    new Acting(session, words, console, signals).run(kind, argument);
            case Command.Apply apply -> trying().apply(apply);
            case Command.Keep _ -> trying().keep();
            case Command.Revert(var trial) -> trying().revert(trial);
            case Command.Drift _ -> new Drifting(session, words, console).run();
            case Command.Doctor(var save) ->
                    new Doctoring(session, examination, words, console, signals).run(save);
            case Command.Layers _ -> layers();
            case Command.Keys _ -> keys();
            case Command.Notifications _ -> notifications();
            case Command.Watch _ -> new Watching(session, words, console, signals).run();
            case Command.Logs logs -> new Logging(session, words, console, signals).run(logs);
            case Command.Check(var file) -> check(file == null ? inUse() : with(inUse(), file));
        };
    }

    private Trying trying() {
        return new Trying(session, words, console, signals);
    }

    /// Nothing can be said or done before the person has said which daemon is meant.
    private int undecided(OnDaemon command, Snapshot snapshot) {
        if (console.json() && command instanceof Command.Status) {
            console.out(Json.write(status.of(snapshot, session.clock().now())));
        } else {
            for (Problem problem : snapshot.problems()) {
                console.err(
                        words.problems().of(problem, snapshot, session.clock().now()).sentence());
            }
        }
        return command instanceof Command.Status
                ? ExitStatus.of(snapshot.headline())
                : ExitStatus.USAGE;
    }

    private int status() {
        Snapshot snapshot = session.current();
        console.out(
                console.json()
                        ? Json.write(status.of(snapshot, session.clock().now()))
                        : new StatusText(words).of(snapshot, session.clock().now()));
        return ExitStatus.of(snapshot.headline());
    }

    private int layers() {
        Snapshot snapshot = session.current();
        var layers = snapshot.daemon().layers();
        if (console.json()) {
            ObjectNode json = Json.object();
            json.put("layer", snapshot.daemon().layer());
            layers.forEach(json.putArray("layers")::add);
            console.out(Json.write(json));
        } else {
            for (String layer : layers) {
                console.out((layer.equals(snapshot.daemon().layer()) ? "* " : "  ") + layer);
            }
        }
        if (!layers.isEmpty()) {
            return ExitStatus.WELL;
        }
        var headline = words.headlines().of(snapshot, session.clock().now());
        console.err(words.commands().layersUnknown(headline.title()));
        return unknown(snapshot);
    }

    private int keys() {
        Snapshot snapshot = session.current();
        var keys = snapshot.daemon().virtualKeys();
        if (console.json()) {
            ObjectNode json = Json.object();
            keys.forEach(json.putArray("keys")::add);
            console.out(Json.write(json));
        } else {
            keys.forEach(console::out);
        }
        if (!keys.isEmpty()) {
            return ExitStatus.WELL;
        }
        if (snapshot.facts().responding() == Truth.YES) {
            console.err(
                    words.commands()
                            .of(
                                    snapshot.daemon().namesKeys()
                                            ? Sentence.NO_KEYS
                                            : Sentence.KEYS_UNTOLD));
            return ExitStatus.WELL;
        }
        var headline = words.headlines().of(snapshot, session.clock().now());
        console.err(words.commands().keysUnknown(headline.title()));
        return unknown(snapshot);
    }

    private int notifications() {
        Snapshot snapshot = session.current();
        List<NoticeRecord> records = snapshot.notices().history().records();
        if (console.json()) {
            console.out(Json.write(new NotificationsJson(words).of(records, snapshot)));
        } else if (records.isEmpty()) {
            console.err(words.commands().of(Sentence.NO_NOTIFICATIONS));
        }
        if (!console.json()) {
            records.forEach(it -> console.out(words.notices().past(it, snapshot)));
        }
        return ExitStatus.WELL;
    }

    /// What is not known has a reason, even where the headline is good.
    private static int unknown(Snapshot snapshot) {
        int exit = ExitStatus.of(snapshot.headline());
        return exit == ExitStatus.WELL ? ExitStatus.NOT_WELL : exit;
    }

    private Invocation inUse() {
        return session.current().invocation();
    }

    private static Invocation with(Invocation invocation, String config) {
        return new Invocation(
                invocation.binary(), config, invocation.address(), invocation.arguments());
    }

    /// Giving up interrupts the check, which ends it (the port's promise).
    private int check(Invocation invocation) {
        Thread self = Thread.currentThread();
        CheckResult result;
        try (Subscription _ = signals.on(CallerSignals.Signal.CANCELLED, self::interrupt);
                Subscription _ = signals.on(CallerSignals.Signal.GONE, self::interrupt)) {
            result = session.lifecycle().check(invocation);
        }
        boolean _ = Thread.interrupted();
        String file = Objects.requireNonNullElse(invocation.config(), "");
        String sentence = words.commands().check(result, file);
        if (console.json()) {
            console.out(Json.write(CheckJson.of(result, file, sentence)));
        } else {
            tell(result, sentence);
        }
        return ExitStatus.of(result);
    }

    private void tell(CheckResult result, String sentence) {
        switch (result) {
            case CheckResult.Passed(var warnings) -> {
                console.out(sentence);
                warnings.forEach(console::out);
            }
            case CheckResult.Failed(var fault) -> {
                console.err(sentence);
                Faults.more(fault).forEach(console::err);
            }
            case CheckResult.NotPossible _ -> console.err(sentence);
        }
    }
}
