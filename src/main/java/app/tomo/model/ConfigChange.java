package app.tomo.model;

/// One file of a config that is not what the daemon read.
///
/// @param lines how many differ, those that are gone among them
public record ConfigChange(String file, int lines) {}
