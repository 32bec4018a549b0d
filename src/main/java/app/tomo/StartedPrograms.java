package app.tomo;

import app.tomo.kanata.Kanata;
import app.tomo.kbd.KbdFile;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a config may start programs, which would inherit what is forbidden to the daemon. Blocks for as long as the disk does.
final class StartedPrograms {
    private static final Pattern ALLOWED =
            Pattern.compile("danger-enable-cmd\\s+\"?(yes|true)\\b", Pattern.CASE_INSENSITIVE);

    private static final Kanata KANATA = new Kanata();

    private StartedPrograms() {}

    /// Whether the config of that command line does, or one that it includes. Yes where that cannot be read: its commands would
    /// else end without a word.
    ///
    /// @param command the program first
    static boolean by(List<String> command) {
        String config = KANATA.invocation(command).config();
        if (config == null || !Path.of(config).isAbsolute()) {
            return true;
        }
        return switch (KbdFile.read(Path.of(config))) {
            case KbdFile.Reading.Read(KbdFile read) ->
                    read.sections().stream()
                            .anyMatch(each -> ALLOWED.matcher(each.form().source()).find());
            case KbdFile.Reading.Faulty _ -> true;
        };
    }
}
