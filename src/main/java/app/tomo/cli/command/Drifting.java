package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.config.TextDiff;
import app.tomo.config.UnifiedDiff;
import app.tomo.model.ConfigChange;
import app.tomo.model.Drift;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.ConfigContents;
import app.tomo.words.TrialWords.Sentence;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says whether the daemon runs what is on disk, and prints what differs as `diff -u` does. Well only where it does.
final class Drifting {
    private final Session session;
    private final Words words;
    private final Console console;

    Drifting(Session session, Words words, Console console) {
        this.session = session;
        this.words = words;
        this.console = console;
    }

    int run() {
        Snapshot snapshot = session.current();
        Truth drifted = snapshot.drift().drifted();
        Map<String, List<String>> files =
                drifted == Truth.YES ? files(session.compare(), snapshot) : Map.of();
        if (console.json()) {
            console.out(Json.write(json(snapshot, files)));
        } else {
            say(snapshot, files);
        }
        return switch (drifted) {
            case NO -> ExitStatus.WELL;
            case YES -> ExitStatus.NOT_REACHED;
            case UNKNOWN -> ExitStatus.NOT_WELL;
        };
    }

    private void say(Snapshot snapshot, Map<String, List<String>> files) {
        switch (snapshot.drift().drifted()) {
            case NO -> console.out(words.trial().of(Sentence.NO_DRIFT));
            case UNKNOWN -> console.err(words.trial().of(unknown(snapshot.drift())));
            case YES -> {
                console.err(words.trial().driftSentence(snapshot, now()));
                if (files.isEmpty()) {
                    console.err(words.trial().of(Sentence.DRIFT_UNSEEN));
                }
                files.values().forEach(lines -> lines.forEach(console::out));
            }
        }
    }

    private static Sentence unknown(Drift drift) {
        boolean gone = drift.running() != null && drift.disk() == null && !drift.looking();
        return gone ? Sentence.DISK_UNKNOWN : Sentence.DRIFT_UNKNOWN;
    }

    private ObjectNode json(Snapshot snapshot, Map<String, List<String>> files) {
        ObjectNode json = Json.object();
        json.set("drift", TrialJson.of(snapshot.drift()));
        ArrayNode all = json.putArray("diff");
        files.forEach((_, lines) -> lines.forEach(all::add));
        return json;
    }

    /// The lines of each file that differs.
    private Map<String, List<String>> files(Comparison texts, Snapshot snapshot) {
        Map<String, List<String>> files = new TreeMap<>();
        ConfigContents before = texts.running();
        ConfigContents after = texts.disk();
        if (before != null && after != null) {
            Drift drift = snapshot.drift();
            for (ConfigChange change : drift.changes()) {
                files.put(change.file(), diff(change.file(), before, after, drift));
            }
        }
        return files;
    }

    private List<String> diff(
            String file, ConfigContents before, ConfigContents after, Drift drift) {
        TextDiff diff =
                TextDiff.between(
                        before.texts().getOrDefault(file, ""),
                        after.texts().getOrDefault(file, ""));
        return UnifiedDiff.of(
                diff,
                file + "\t" + words.trial().ofRunning(drift, now()),
                file + "\t" + words.trial().ofDisk(drift, now()));
    }

    private Instant now() {
        return session.clock().now();
    }
}
