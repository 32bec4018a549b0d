package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// One thing that the daemon's own check found in a config. Lines and columns count from 1; 0 where not known.
///
/// @param file absolute path of the file with the fault; null where not known
/// @param reason the daemon's own words, one line
/// @param help the daemon's longer advice, or empty
public record ConfigFault(
        @Nullable String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        String reason,
        String help) {}
