package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens and saves configs as texts. Any thread but the mailbox's and the FX thread: all calls block for as long as the disk
/// does. Failures are answers.
public final class ConfigFiles {
    private static final int KILOBYTE = 1_000;

    private final Supplier<Limits> limits;
    private final Places places;
    private final ConfigWriter writer;
    private final OwnSaves own = new OwnSaves();

    public ConfigFiles(Places places, Supplier<Limits> limits) {
        this(places, limits, step -> {});
    }

    /// @param steps is told of each step of a save, for whoever wants to be killed between them
    ConfigFiles(Places places, Supplier<Limits> limits, Consumer<ConfigWriter.Step> steps) {
        this.limits = limits;
        this.places = places;
        this.writer = new ConfigWriter(places, steps);
    }

    /// Reads a config: UTF-8, or UTF-16 behind a mark.
    public Opening open(Path file) {
        return read(file.toAbsolutePath(), ConfigText::of);
    }

    /// Reads one of which the person has said what charset it is in, and which is to stay in that.
    public Opening open(Path file, Charset charset) {
        return read(file.toAbsolutePath(), (named, bytes) -> ConfigText.of(named, bytes, charset));
    }

    /// Saves a text over what was opened, unless the file is another one by now.
    ///
    /// @param opened as it was opened, or saved last
    public Saving save(ConfigText opened, String text) {
        byte[] bytes;
        ConfigText saved;
        try {
            bytes = opened.bytes(text);
            saved = ConfigText.of(opened.file(), bytes, opened.charset());
        } catch (CharacterCodingException _) {
            return new Saving.NotInCharset(opened.charset().name(), unmappable(opened, text));
        }
        Saving obstacle = obstacle(opened, saved);
        if (obstacle == null) {
            own.announce(opened.file(), saved.fingerprint());
            obstacle = writer.write(opened.file(), bytes, () -> obstacle(opened, saved));
            if (obstacle != null) {
                own.takeBack(opened.file());
            }
        }
        return obstacle == null ? new Saving.Saved(saved) : obstacle;
    }

    /// Saves a text as a new file, and makes the folder for it where there is none.
    public Saving make(ConfigText fresh, String text) {
        Path folder = fresh.file().resolveSibling("");
        try {
            Files.createDirectories(folder);
        } catch (AccessDeniedException _) {
            return new Saving.FolderReadOnly(folder);
        } catch (IOException failure) {
            return new Saving.Other(fresh.file(), WriteFailure.reason(failure));
        }
        return save(fresh, text);
    }

    OwnSaves own() {
        return own;
    }

    /// The same over what somebody else saved meanwhile, for whoever has seen both.
    public Saving saveOver(ConfigText theirs, String text) {
        return save(theirs, text);
    }

    /// What an earlier save left in the middle of its work; null for nothing, which is nearly always.
    public @Nullable Interruption interrupted(Path file) {
        Path kept = ConfigFolder.of(places, file).copy();
        SafetyCopy copy = SafetyCopy.read(kept);
        if (copy == null) {
            return null;
        }
        try {
            if (copy.isOf(Files.readAllBytes(file))) {
                Files.deleteIfExists(kept);
                return null;
            }
        } catch (IOException _) {
            // Whatever is there, it is neither of them.
        }
        return new Interruption(text(copy.before()), text(copy.after()));
    }

    /// That is settled, or not wanted.
    public void forgetInterruption(Path file) {
        try {
            Files.deleteIfExists(ConfigFolder.of(places, file).copy());
        } catch (IOException _) {
            // It is shown once more.
        }
    }

    private static String text(byte[] bytes) {
        try {
            return TextForm.read(bytes).text();
        } catch (CharacterCodingException _) {
            return "";
        }
    }

    /// What the file is by now that forbids to write it; null for nothing.
    private @Nullable Saving obstacle(ConfigText opened, ConfigText saved) {
        Opening now = open(opened.file(), opened);
        return switch (now) {
            case Opening.Opened(ConfigText theirs) -> {
                String found = theirs.fingerprint();
                if (found.equals(saved.fingerprint())) {
                    yield new Saving.Saved(saved);
                }
                yield found.equals(opened.fingerprint())
                        ? null
                        : new Saving.ChangedElsewhere(theirs);
            }
            case Opening.NotThere(Path file) ->
                    opened.fingerprint().equals(ConfigText.NOT_THERE)
                            ? null
                            : ConfigWriter.hasFolder(file)
                                    ? new Saving.Gone(file)
                                    : new Saving.FolderGone(file.resolveSibling(""));
            case Opening.NotAFile(Path file, boolean folder) -> new Saving.NotAFile(file, folder);
            case Opening.NotText _, Opening.TooLarge _, Opening.Forbidden _, Opening.Unreadable _ ->
                    new Saving.ChangedBeyondText(now);
        };
    }

    private Opening open(Path file, ConfigText as) {
        return as.charset().name().startsWith("UTF") ? open(file) : open(file, as.charset());
    }

    private static int unmappable(ConfigText opened, String text) {
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (!opened.charset().newEncoder().canEncode(each)) {
                return line;
            }
        }
        return line;
    }

    private interface Decoding {
        ConfigText of(Path file, byte[] bytes) throws CharacterCodingException;
    }

    private Opening read(Path file, Decoding decoding) {
        long most = limits.get().of(Limit.CONFIG_SIZE) * KILOBYTE;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Opening.NotAFile(file, Files.isDirectory(file));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                return new Opening.TooLarge(file, Files.size(file), most);
            }
        } catch (NoSuchFileException _) {
            return new Opening.NotThere(file);
        } catch (AccessDeniedException _) {
            return new Opening.Forbidden(file);
        } catch (IOException failure) {
            return new Opening.Unreadable(file, WriteFailure.reason(failure));
        }
        int none = NotText.first(bytes);
        try {
            return none < 0
                    ? new Opening.Opened(decoding.of(file, bytes))
                    : new Opening.NotText(file, none, NotText.line(bytes, none));
        } catch (CharacterCodingException _) {
            int at = NotText.firstNotUtf8(bytes);
            return new Opening.NotText(file, at, NotText.line(bytes, at));
        }
    }
}
