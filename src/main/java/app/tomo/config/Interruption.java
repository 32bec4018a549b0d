package app.tomo.config;

/// A save into a file that cannot be replaced did not reach its end, and the file holds neither of these.
///
/// @param before what it held, where that was a text; else empty
/// @param after what was to be saved
public record Interruption(String before, String after) {}
