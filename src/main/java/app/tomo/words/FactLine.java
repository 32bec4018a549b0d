package app.tomo.words;

/// One of the five facts in words.
///
/// @param name `Running`
/// @param mark what stands before it
/// @param markName the mark in a word, for whoever does not see it: `yes`, `not known`
/// @param value `PID 4127`
/// @param exact the exact moment that the value speaks of, to show on hover; empty where it speaks of none
public record FactLine(
        Fact fact, String name, Mark mark, String markName, String value, String exact) {}
