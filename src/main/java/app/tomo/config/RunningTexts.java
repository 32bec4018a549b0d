package app.tomo.config;

import app.tomo.model.ConfigChange;
import app.tomo.model.Fingerprint;
import app.tomo.runtime.ConfigContents;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a daemon read of its config and of all that this includes, as texts: for each config one file with what was read last,
/// and one with what its process was started with, each written anew when that is another. Without it nobody can say what differs, because the disk holds only what it did not read. Blocks for as
/// long as the disk does.
final class RunningTexts {
    private static final Logger LOG = LoggerFactory.getLogger(RunningTexts.class);

    /// Nobody compares what is larger by eye.
    private static final long MOST = 16L * 1024 * 1024;

    private static final String RUNNING = "running.json";
    private static final String STARTED = "started.json";

    private final Places places;

    private boolean told;

    RunningTexts(Places places) {
        this.places = places;
    }

    /// What was read last, by whichever process.
    void note(ConfigContents contents) {
        ConfigContents before = running(contents.of().config());
        if (before == null || !before.of().hash().equals(contents.of().hash())) {
            write(RUNNING, contents, "");
        }
    }

    void noteStarted(ConfigContents contents, String process) {
        if (started(contents.of().config(), process) == null) {
            write(STARTED, contents, process);
        }
    }

    /// Null where nothing was kept.
    @Nullable ConfigContents running(String config) {
        return read(RUNNING, config, "");
    }

    /// Null where nothing was kept of that process.
    @Nullable ConfigContents started(String config, String process) {
        return read(STARTED, config, process);
    }

    /// Once for as long as it is so: a full disk is full for the next file, too.
    private void tell(IOException failure) {
        if (!told) {
            told = true;
            LOG.warn(
                    "what runs cannot be kept, so nothing can be compared with it: {}",
                    failure.getMessage());
        }
    }

    private void write(String name, ConfigContents contents, String process) {
        long size = contents.texts().values().stream().mapToLong(String::length).sum();
        if (size > MOST) {
            return;
        }
        ObjectNode json = Json.object();
        json.put("hash", contents.of().hash());
        json.put("process", process);
        ArrayNode files = json.putArray("files");
        contents.texts()
                .forEach((file, text) -> files.addObject().put("file", file).put("text", text));
        try {
            PrivateFile.write(file(name, contents.of().config()), Json.write(json));
            told = false;
        } catch (ClosedByInterruptException _) {
            // A command that only looked has ended; the next one keeps it.
        } catch (IOException failure) {
            tell(failure);
        }
    }

    private @Nullable ConfigContents read(String name, String config, String process) {
        try {
            Path file = file(name, config);
            if (!Files.isRegularFile(file)) {
                return null;
            }
            ObjectNode json = Json.readObject(Files.readString(file));
            if (!json.path("process").asText().equals(process)) {
                return null;
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (JsonNode each : json.path("files")) {
                texts.put(each.path("file").asText(), each.path("text").asText());
            }
            String hash = json.path("hash").asText();
            return new ConfigContents(new Fingerprint(config, hash, null), texts);
        } catch (JsonParseException damaged) {
            LOG.warn("what runs was kept in a file that is damaged: {}", damaged.getMessage());
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    private Path file(String name, String config) {
        return ConfigFolder.of(places, Path.of(config)).path().resolve(name);
    }

    /// Each file that differs, in the order in which they are read.
    static List<ConfigChange> between(ConfigContents running, ConfigContents disk) {
        Set<String> files = new LinkedHashSet<>(disk.texts().keySet());
        files.addAll(running.texts().keySet());
        List<ConfigChange> changes = new ArrayList<>();
        for (String file : files) {
            String before = running.texts().getOrDefault(file, "");
            String after = disk.texts().getOrDefault(file, "");
            if (!before.equals(after)) {
                changes.add(new ConfigChange(file, TextDiff.between(before, after).lines()));
            }
        }
        return changes;
    }
}
