package app.tomo.model;

/// One of the places where the daemon is run: something that Tomo could look after.
///
/// @param unit the unit's name; empty where it is run outside of every unit
/// @param load whether the manager could use the unit's definition
/// @param up whether it runs, or comes up, as far as its manager is concerned
public record Candidate(
        Scope scope, String unit, Invocation invocation, LoadState load, boolean up) {}
