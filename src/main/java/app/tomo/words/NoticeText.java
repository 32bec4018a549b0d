package app.tomo.words;

/// A notification in words.
///
/// @param title one line
/// @param body at most two lines, plain text
public record NoticeText(String title, String body) {}
