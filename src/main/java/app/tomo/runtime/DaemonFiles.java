package app.tomo.runtime;

import app.tomo.model.Fingerprint;

import org.jspecify.annotations.Nullable;

/// The files of the daemon's config, of which only is known whether they changed. Any thread; only looks. Failures are
/// answers, never exceptions.
public interface ConfigFiles {
    /// Files that nobody looks at.
    ConfigFiles NONE = _ -> null;

    /// What the config holds now, with all that it includes. Blocks for as long as the disk does. Null where it cannot be
    /// read.
    @Nullable Fingerprint fingerprint(String config);
}
