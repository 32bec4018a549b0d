package app.tomo.desktop;

import app.tomo.disk.AtomicFile;
import app.tomo.model.SessionEntry;
import app.tomo.runtime.SessionStart;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tomo's entry in the folder that desktops start at login (Desktop Application Autostart Specification). It is replaced in
/// one step; what the person wrote into it stays.
public final class Autostart implements SessionStart {
    private static final String NAME = "Name";
    private static final String EXEC = "Exec";
    private static final String HIDDEN = "Hidden";
    private static final String GNOME = "X-GNOME-Autostart-enabled";

    private final Path file;
    private final List<Path> everybodys;
    private final String exec;
    private final String wanted;

    /// @param configHome the folder of the person's settings, in which the desktop's `autostart` is
    /// @param profile of this Tomo; each has an entry of its own
    /// @param command starts this Tomo; empty where that is not known
    public Autostart(Path configHome, String profile, List<String> command) {
        this(configHome, List.of(), profile, command);
    }

    /// @param shared the folders of settings for everybody on this machine, the first counts most
    private Autostart(Path configHome, List<Path> shared, String profile, List<String> command) {
        boolean first = profile.equals("default");
        String name = first ? "tomo.desktop" : "tomo-" + profile + ".desktop";
        file = configHome.resolve("autostart").resolve(name);
        everybodys = shared.stream().map(each -> each.resolve("autostart").resolve(name)).toList();
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
        String shared = environment.getOrDefault("XDG_CONFIG_DIRS", "");
        List<Path> folders =
                Stream.of((shared.isEmpty() ? "/etc/xdg" : shared).split(":", -1))
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .toList();
        return new Autostart(configHome, folders, profile, command(environment, profile, launcher));
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
            return text == null ? without() : entry(text);
        } catch (IOException unreadable) {
            return new SessionEntry.Unusable(reason(unreadable));
        }
    }

    /// An entry of the person's own counts for more than one of the same name for everybody.
    private SessionEntry without() throws IOException {
        Path shared = everybodys();
        if (shared != null) {
            String text = Files.readString(shared);
            if (!isOff(text)) {
                return new SessionEntry.Everybodys(shared.toString(), EntryText.value(text, EXEC));
            }
        }
        return exec.isEmpty() ? new SessionEntry.NoCommand() : new SessionEntry.Off();
    }

    private @Nullable Path everybodys() {
        return everybodys.stream().filter(Files::isRegularFile).findFirst().orElse(null);
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
                text -> {
                    if (text != null && !text.equals(wanted)) {
                        return EntryText.with(text, HIDDEN, "true");
                    }
                    // Without one of the person's own, that for everybody would start it.
                    boolean stays = everybodys() != null && !exec.isEmpty();
                    return stays ? EntryText.with(wanted, HIDDEN, "true") : null;
                });
    }

    @Override
    public SessionEntry correct() {
        return changed(text -> text == null ? wanted : EntryText.with(text, EXEC, exec));
    }

    /// Whether the entry is there because of Tomo, whatever the person made of it since.
    public boolean isOurs() {
        try {
            String text = text();
            return text != null
                    && EntryText.value(text, NAME).equals(EntryText.value(wanted, NAME));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Takes the entry away, with what the person wrote into it.
    ///
    /// @return null when it is not there any more, else the machine's words
    public synchronized @Nullable String remove() {
        try {
            Files.deleteIfExists(file);
            return null;
        } catch (IOException refused) {
            return reason(refused);
        }
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
                AtomicFile.write(Files.exists(file) ? file.toRealPath() : file, after);
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

    private static String reason(Exception failure) {
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }
}
