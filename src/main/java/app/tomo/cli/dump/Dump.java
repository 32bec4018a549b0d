package app.tomo.cli.dump;

import app.tomo.config.Json;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Mailbox;
import app.tomo.runtime.Recent;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.StringJoiner;
import java.util.function.IntSupplier;

/// Writes what Tomo knows into a file: the state, the last events and effects, the threads, what it uses of the machine
/// (incident 2: "dumps its state on request without dying").
///
/// Any thread, and it waits for none of the others: not for the mailbox, the window, an action, a bus or the log. The
/// person's config is not in it, nor what quotes it. For a machine to read, so there are no words for a person in it.
public final class Dump {
    private final DumpFolder folder;
    private final String version;

    /// @param folder where dumps are kept; made when there is one
    /// @param kept how many of them are
    public Dump(Path folder, String version, IntSupplier kept) {
        this.folder = new DumpFolder(folder, kept);
        this.version = version;
    }

    /// Blocks for as long as the disk does.
    ///
    /// @param mailbox null where nothing is looked after yet
    /// @throws IOException when it cannot be written
    public Path write(@Nullable Mailbox mailbox, Instant now) throws IOException {
        StringJoiner text = new StringJoiner("\n\n", "", "\n");
        text.add("tomo " + version + "\nat " + now + "\n" + Vitals.counts());
        if (mailbox == null) {
            text.add("nothing is looked after yet");
        } else {
            text.add("= snapshot\n" + snapshot(mailbox.current()));
            text.add("= events\n" + moments(mailbox.events()));
            text.add("= effects\n" + moments(mailbox.effects()));
        }
        text.add("= threads\n" + Vitals.threads(folder.scratch()));
        return folder.add(now, text.toString());
    }

    /// JSON, with a line for each part.
    private static String snapshot(Snapshot snapshot) {
        StringJoiner lines = new StringJoiner(",\n", "{\n", "\n}");
        RecordJson.of(snapshot)
                .properties()
                .forEach(
                        part -> {
                            ObjectNode one = Json.object();
                            one.set(part.getKey(), part.getValue());
                            String line = Json.write(one);
                            lines.add(line.substring(1, line.length() - 1));
                        });
        return lines.toString();
    }

    private static String moments(Recent<?> recent) {
        StringJoiner lines = new StringJoiner("\n");
        var all = recent.all();
        lines.add("the last " + all.size() + " of " + recent.count());
        for (Recent.Moment<?> moment : all) {
            lines.add(moment.at() + " " + Json.write(RecordJson.of(moment.what())));
        }
        return lines.toString();
    }
}
