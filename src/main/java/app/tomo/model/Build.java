package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// Which daemon it is that takes a reload: what one build of it dies of, another may take well.
///
/// @param version as it says it; null where it has not said
/// @param program the path of its binary; null where not known
/// @param file what tells that binary from another one at the same path; null where nobody has looked
public record Build(@Nullable String version, @Nullable String program, @Nullable String file) {
    static Build of(Draft draft) {
        return new Build(draft.daemon.version(), draft.invocation.binary(), draft.program);
    }

    /// Whether it is certainly another one: what is not known of one of them tells nothing.
    boolean isOtherThan(Build before) {
        return differ(version, before.version)
                || differ(program, before.program)
                || differ(file, before.file);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}
