package app.tomo.runtime;

import app.tomo.model.Fingerprint;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The daemon's own files, its config and its program, of which only is known whether they changed. Any thread; only looks,
/// and blocks for as long as the disk does. Failures are answers, never exceptions.
public interface DaemonFiles {
    /// Files that nobody looks at.
    DaemonFiles NONE =
            new DaemonFiles() {
                @Override
                public @Nullable Fingerprint fingerprint(String config) {
                    return null;
                }

                @Override
                public @Nullable ConfigContents contents(String config) {
                    return null;
                }

                @Override
                public List<String> restartNeeds(String before, String after) {
                    return List.of();
                }

                @Override
                public @Nullable String program(String binary) {
                    return null;
                }
            };

    /// What the config holds now, with all that it includes. Null where it cannot be read.
    @Nullable Fingerprint fingerprint(String config);

    /// The same with the texts. Null where it cannot be read.
    @Nullable ConfigContents contents(String config);

    /// Which options differ between two texts of a config so that a reload does not bring them into force. Pure.
    List<String> restartNeeds(String before, String after);

    /// What tells the program at that path from another one at the same path. Null where there is none to look at.
    @Nullable String program(String binary);
}
