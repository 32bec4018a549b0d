package app.tomo.words;

import java.util.List;

/// What was found, in words.
///
/// @param title in at most 60 letters
/// @param sentence what is so, and why
/// @param repairs what can be done, the best first
public record FindingText(String title, String sentence, List<String> repairs) {
    public FindingText {
        repairs = List.copyOf(repairs);
    }
}
