package app.tomo;

import app.tomo.config.Opening;
import app.tomo.config.Saving;

import java.nio.file.Path;

/// Why a config could not be read or written, as the system would say it, after the path that it is about.
final class DiskWords {
    private static final String DENIED = "Permission denied";
    private static final String NONE = "No such file or directory";

    private DiskWords() {}

    static String of(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var text) -> text.file().toString();
            case Opening.NotThere(Path file) -> about(file, NONE);
            case Opening.NotAFile(Path file, boolean folder) -> about(file, kind(folder));
            case Opening.NotText(Path file, long at, int line) ->
                    about(file, "Not UTF-8, line " + line + ", byte " + at);
            case Opening.TooLarge(Path file, long bytes, long most) ->
                    about(file, "File too large: " + bytes + " > " + most);
            case Opening.Forbidden(Path file) -> about(file, DENIED);
            case Opening.Unreadable(Path file, String why) -> about(file, why);
        };
    }

    static String of(Saving saving) {
        return switch (saving) {
            case Saving.Saved(var now) -> now.file().toString();
            case Saving.ChangedElsewhere(var theirs) -> theirs.file().toString();
            case Saving.ChangedBeyondText(Opening now) -> of(now);
            case Saving.Gone(Path file) -> about(file, NONE);
            case Saving.ReadOnly(Path real) -> about(real, DENIED);
            case Saving.DiskReadOnly(Path real) -> about(real, "Read-only file system");
            case Saving.FolderReadOnly(Path folder) -> about(folder, DENIED);
            case Saving.NoSpace(Path folder) -> about(folder, "No space left on device");
            case Saving.NoSafetyCopy(Path folder) -> about(folder, DENIED);
            case Saving.FolderGone(Path folder) -> about(folder, NONE);
            case Saving.NotAFile(Path real, boolean folder) -> about(real, kind(folder));
            case Saving.NotInCharset(String charset, int line) ->
                    charset + ": Invalid character, line " + line;
            case Saving.Other(Path real, String why) -> about(real, why);
        };
    }

    private static String kind(boolean folder) {
        return folder ? "Is a directory" : "Not a regular file";
    }

    private static String about(Path path, String why) {
        return path + ": " + why;
    }
}
