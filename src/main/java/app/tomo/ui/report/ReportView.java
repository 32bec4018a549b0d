package app.tomo.ui.report;

/// What the window shows.
///
/// @param text what would be shared, to the letter; empty where there is nothing
/// @param left what was left out of it, counted
/// @param line what is going on, or became of what was asked for
/// @param ready whether the text can be given away
record ReportView(String text, String left, String line, boolean ready) {}
