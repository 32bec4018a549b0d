package app.tomo.words;

/// The headline in words.
///
/// @param title what is so: `kanata is well`
/// @param marked the title, and that the daemon is simulated where it is: for every surface without a badge
/// @param below one line of detail or the reason
public record HeadlineLines(String title, String marked, String below) {}
