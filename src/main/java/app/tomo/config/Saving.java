package app.tomo.config;

import java.nio.file.Path;

/// What saving a config came to. Unless it was saved, the file is as it was, byte for byte, and nothing is left beside it.
public sealed interface Saving {
    /// It is on the disk.
    ///
    /// @param now what to save over the next time
    record Saved(ConfigText now) implements Saving {}

    /// Somebody else changed the file since it was opened. Whoever has seen both may save over it.
    record ChangedElsewhere(ConfigText theirs) implements Saving {}

    /// Somebody else put something there that cannot be shown as a text.
    record ChangedBeyondText(Opening now) implements Saving {}

    /// The file was removed since it was opened. `ConfigText.anew` makes it again.
    record Gone(Path file) implements Saving {}

    /// The file may not be written.
    ///
    /// @param real where it is, behind all links
    record ReadOnly(Path real) implements Saving {}

    /// The whole disk may not be written.
    record DiskReadOnly(Path real) implements Saving {}

    /// Nothing may be made in the folder.
    record FolderReadOnly(Path folder) implements Saving {}

    /// The disk, or what the person may use of it, is full.
    record NoSpace(Path folder) implements Saving {}

    /// The file cannot be replaced, only written into, and Tomo has no place to keep a copy of it meanwhile.
    ///
    /// @param folder of Tomo's own
    record NoSafetyCopy(Path folder) implements Saving {}

    record FolderGone(Path folder) implements Saving {}

    /// A folder, a pipe or a device stands there.
    record NotAFile(Path real, boolean folder) implements Saving {}

    /// The file's charset has no such character.
    ///
    /// @param line in which it stands, counted from 1
    record NotInCharset(String charset, int line) implements Saving {}

    /// `why` is the system's own words.
    record Other(Path real, String why) implements Saving {}
}
