package app.tomo.ui.editor;

import app.tomo.model.Severity;

/// Something that was found in a text, to be shown at its place.
///
/// @param line the first one, from 1
/// @param column from 1, in characters (code points)
/// @param endColumn inclusive
/// @param message what is wrong, one line
/// @param help what to do about it, or empty
public record Mark(
        Severity severity,
        int line,
        int column,
        int endLine,
        int endColumn,
        String message,
        String help) {}
