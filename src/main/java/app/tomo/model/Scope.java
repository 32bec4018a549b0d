package app.tomo.model;

import java.util.Locale;

/// Who runs the daemon: the person's service manager, the machine's, Tomo itself, or somebody else.
public enum Scope {
    USER,
    SYSTEM,
    CHILD,
    ATTACHED;

    /// The name on the command line, in settings and in `--json`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
