package app.tomo.desktop;

import app.tomo.model.SessionEntry;
import app.tomo.runtime.SessionStart;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tomo's entry in the folder that desktops start at login (Desktop Application Autostart Specification). It is replaced in
/// one step; what the person wrote into it stays.
public final class Autostart implements SessionStart {
    private static final String EXEC = "Exec";
    private static final String HIDDEN = "Hidden";
    private static final String GNOME = "X-GNOME-Autostart-enabled";

    private final Path file;
    private final String exec;
    private final String wanted;

    /// @param configHome the folder of the person's settings, in which the desktop's `autostart` is
    /// @param profile of this Tomo; each has an entry of its own
    /// @param command starts this Tomo; empty where that is not known
    public Autostart(Path configHome, String profile, List<String> command) {
        boolean first = profile.equals("default");
        file =
                configHome
                        .resolve("autostart")
                        .resolve(first ? "tomo.desktop" : "tomo-" + profile + ".desktop");
        exec = EntryText.exec(command);
        wanted = EntryText.of(first ? "Tomo" : "Tomo (" + profile + ")", exec);
    }

    /// The same for a process with that environment, in which `TOMO_HOME` is said again at the next login.
    ///
    /// @param launcher the absolute path of what this Tomo was started by; empty where it is not known
    public static Autostart of(
            Map<String, String> environment, Path home, String profile, String launcher) {
        Path named = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
        Path configHome = named.isAbsolute() ? named : home.resolve(".config");
        return new Autostart(configHome, profile, command(environment, profile, launcher));
    }

    private static List<String> command(
            Map<String, String> environment, String profile, String launcher) {
        if (launcher.isEmpty()) {
            return List.of();
        }
        String tomoHome = environment.getOrDefault("TOMO_HOME", "");
        List<String> tomo =
                profile.equals("default")
                        ? List.of(launcher)
                        : List.of(launcher, "--profile", profile);
        if (tomoHome.isEmpty()) {
            return tomo;
        }
        String place = "TOMO_HOME=" + Path.of(tomoHome).toAbsolutePath().normalize();
        return Stream.concat(Stream.of("env", place), tomo.stream()).toList();
    }

    @Override
    public String file() {
        return file.toString();
    }

    @Override
    public String command() {
        return exec;
    }

    @Override
    public SessionEntry read() {
        try {
            String text = text();
            return text == null
                    ? exec.isEmpty() ? new SessionEntry.NoCommand() : new SessionEntry.Off()
                    : entry(text);
        } catch (IOException unreadable) {
            return new SessionEntry.Unusable(reason(unreadable));
        }
    }

    private SessionEntry entry(String text) {
        if (isOff(text)) {
            return new SessionEntry.Hidden();
        }
        String starts = EntryText.value(text, EXEC);
        return starts.equals(exec) ? new SessionEntry.On() : new SessionEntry.Other(starts);
    }

    private static boolean isOff(String text) {
        return EntryText.value(text, HIDDEN).equals("true")
                || EntryText.value(text, GNOME).equals("false");
    }

    @Override
    public SessionEntry switchOn() {
        return changed(
                text -> {
                    if (text == null) {
                        return wanted;
                    }
                    String shown =
                            EntryText.value(text, HIDDEN).isEmpty()
                                    ? text
                                    : EntryText.with(text, HIDDEN, "false");
                    return EntryText.value(text, GNOME).isEmpty()
                            ? shown
                            : EntryText.with(shown, GNOME, "true");
                });
    }

    @Override
    public SessionEntry switchOff() {
        return changed(
                text ->
                        text == null || text.equals(wanted)
                                ? null
                                : EntryText.with(text, HIDDEN, "true"));
    }

    @Override
    public SessionEntry correct() {
        return changed(text -> text == null ? wanted : EntryText.with(text, EXEC, exec));
    }

    /// A new text for the old one; null for none.
    private interface Change {
        @Nullable String of(@Nullable String before);
    }

    private synchronized SessionEntry changed(Change change) {
        try {
            String before = text();
            String after = change.of(before);
            if (after == null) {
                Files.deleteIfExists(file);
            } else if (!after.equals(before)) {
                write(Files.exists(file) ? file.toRealPath() : file, after);
            }
            return read();
        } catch (IOException | UnsupportedOperationException refused) {
            return new SessionEntry.Unusable(reason(refused));
        }
    }

    private @Nullable String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        // Not a name that a desktop would start.
        Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    int _ = channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }
}
