package app.tomo.kanata;

import app.tomo.kbd.KbdFile;
import app.tomo.kbd.RestartNeeds;
import app.tomo.model.Fingerprint;
import app.tomo.runtime.ConfigContents;
import app.tomo.runtime.DaemonFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a `.kbd` file and its includes hold, as a hash, and which program kanata's is. A config that cannot be parsed has a
/// hash, too: it may have been changed for the worse. Any thread; blocks for as long as the disk does.
public final class KanataFiles implements DaemonFiles {
    private static final int LONGEST = 16 * 1024 * 1024;

    @Override
    public @Nullable Fingerprint fingerprint(String config) {
        ConfigContents contents = contents(config);
        return contents == null ? null : contents.of();
    }

    @Override
    public @Nullable ConfigContents contents(String config) {
        try {
            Path main = Path.of(config);
            byte[] content = content(main);
            if (content == null) {
                return null;
            }
            Reading reading = new Reading(config, content, changedAt(main));
            for (Path include :
                    KbdFile.includes(new String(content, StandardCharsets.UTF_8), main)) {
                byte[] part = content(include);
                reading.include(include, part, part == null ? Instant.MIN : changedAt(include));
            }
            return reading.contents();
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    /// One file after the other becomes part of the hash; one that is not there does with its name.
    private static final class Reading {
        private final String config;
        private final MessageDigest hash = sha();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private Instant changedAt;
        private String newest;

        Reading(String config, byte[] content, Instant changedAt) {
            this.config = config;
            this.changedAt = changedAt;
            newest = Path.of(config).toString();
            hash.update(content);
            texts.put(config, new String(content, StandardCharsets.UTF_8));
        }

        void include(Path file, byte @Nullable [] content, Instant changed) {
            hash.update(file.toString().getBytes(StandardCharsets.UTF_8));
            if (content == null) {
                return;
            }
            hash.update(content);
            texts.put(file.toString(), new String(content, StandardCharsets.UTF_8));
            if (changed.isAfter(changedAt)) {
                changedAt = changed;
                newest = file.toString();
            }
        }

        ConfigContents contents() {
            String digest = HexFormat.of().formatHex(hash.digest());
            return new ConfigContents(new Fingerprint(config, digest, changedAt, newest), texts);
        }

        private static MessageDigest sha() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    @Override
    public List<String> restartNeeds(String before, String after) {
        return RestartNeeds.between(before, after);
    }

    /// A program that was built or installed anew is another file, or has another size or time.
    @Override
    public @Nullable String program(String binary) {
        try {
            Path file = Path.of(binary).toRealPath();
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    /// Null where it is not there, or no file: a pipe would never end.
    private static byte @Nullable [] content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST);
        }
    }

    /// A file that was moved here, or copied with its time, is as old as it was; its inode is not.
    private static Instant changedAt(Path file) throws IOException {
        try {
            return ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
        } catch (UnsupportedOperationException _) {
            return Files.getLastModifiedTime(file).toInstant();
        }
    }
}
