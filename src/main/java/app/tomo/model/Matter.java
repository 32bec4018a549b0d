package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// What there is to tell of an incident, without what changes by the second. Two that are equal need not be told twice.
///
/// @param crashes how often it crashed, where the headline is crash-looping; else 0
/// @param cause what explains it, its evidence left out; null where nothing does
public record Matter(Headline headline, int crashes, @Nullable Problem cause) {}
