package app.tomo.config;

import app.tomo.disk.AtomicFile;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A text that is not saved, as a hidden file beside its config for as long as a check takes, so that what it includes is
/// found. Where that folder cannot be written, it lies in a folder of Tomo's own in which every file of the config's folder
/// is linked; only what is included through `..` is missed there.
///
/// Any thread but the mailbox's and the FX thread: making and closing block for as long as the disk does.
public final class ScratchConfig implements AutoCloseable {
    /// What making one gave.
    public sealed interface Attempt {
        record Made(ScratchConfig config) implements Attempt {}

        /// The config's charset has no such character, so that it could not be saved either.
        record NotInCharset(String charset) implements Attempt {}

        /// Nowhere; `why` is the system's own words.
        record Refused(String why) implements Attempt {}
    }

    private static final String INFIX = ".tomo-check-";
    private static final String SUFFIX = ".kbd";
    private static final int LONGEST_BEGINNING = 150;

    private final Path original;
    private final Path path;
    private final boolean beside;

    private ScratchConfig(Path original, Path path, boolean beside) {
        this.original = original;
        this.path = path;
        this.beside = beside;
    }

    /// Writes a text as saving it would.
    public static Attempt of(Places places, ConfigText opened, String text) {
        byte[] bytes;
        try {
            bytes = opened.bytes(text);
        } catch (CharacterCodingException _) {
            return new Attempt.NotInCharset(opened.charset().name());
        }
        try {
            return new Attempt.Made(beside(opened.file(), bytes));
        } catch (IOException | UnsupportedOperationException _) {
            return elsewhere(places, opened.file(), bytes);
        }
    }

    private static ScratchConfig beside(Path original, byte[] bytes) throws IOException {
        String beginning = "." + ConfigFolder.beginning(original, LONGEST_BEGINNING) + INFIX;
        Path folder = original.resolveSibling("");
        Path scratch = Files.createTempFile(folder, beginning, SUFFIX);
        AtomicFile.forgetRemnants(scratch, beginning, SUFFIX);
        return new ScratchConfig(original, written(scratch, bytes), true);
    }

    static Attempt elsewhere(Places places, Path original, byte[] bytes) {
        try {
            Path own = LinkedFolder.beside(original, places.cache().resolve("checks"));
            Path scratch = Files.createFile(own.resolve(String.valueOf(original.getFileName())));
            return new Attempt.Made(new ScratchConfig(original, written(scratch, bytes), false));
        } catch (IOException | UnsupportedOperationException failure) {
            return new Attempt.Refused(WriteFailure.reason(failure));
        }
    }

    private static Path written(Path scratch, byte[] bytes) throws IOException {
        try {
            return Files.write(scratch, bytes);
        } catch (IOException failure) {
            Files.deleteIfExists(scratch);
            throw failure;
        }
    }

    /// What is to be checked.
    public Path path() {
        return path;
    }

    /// Whether it lies beside its config, so that everything is found that it includes.
    public boolean isBeside() {
        return beside;
    }

    /// The verdict on it as one on its config, with the files' real names.
    public CheckResult mapped(CheckResult verdict) {
        return switch (verdict) {
            case CheckResult.Passed(List<String> warnings) ->
                    new CheckResult.Passed(warnings.stream().map(this::renamed).toList());
            case CheckResult.Failed(ConfigFault fault) -> new CheckResult.Failed(mapped(fault));
            case CheckResult.NotPossible _ -> verdict;
        };
    }

    private ConfigFault mapped(ConfigFault fault) {
        return new ConfigFault(
                file(fault.file()),
                fault.line(),
                fault.column(),
                fault.endLine(),
                fault.endColumn(),
                renamed(fault.reason()),
                renamed(fault.help()));
    }

    private @Nullable String file(@Nullable String named) {
        if (named == null) {
            return null;
        }
        Path file = Path.of(named);
        if (file.equals(path)) {
            return original.toString();
        }
        return file.startsWith(path.resolveSibling(""))
                ? original.resolveSibling(path.resolveSibling("").relativize(file)).toString()
                : named;
    }

    private String renamed(String words) {
        return words.replace(path.toString(), original.toString())
                .replace(
                        String.valueOf(path.getFileName()), String.valueOf(original.getFileName()));
    }

    /// Nothing of it is left.
    @Override
    public void close() {
        try {
            if (beside) {
                Files.deleteIfExists(path);
            } else {
                LinkedFolder.remove(path.resolveSibling(""));
            }
        } catch (IOException _) {
            // The next check sweeps it.
        }
    }
}
