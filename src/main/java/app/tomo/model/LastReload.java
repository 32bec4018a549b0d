package app.tomo.model;

import java.time.Instant;

/// The newest reload that ended.
public record LastReload(Instant at, Outcome outcome) {}
