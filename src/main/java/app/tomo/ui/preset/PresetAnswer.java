package app.tomo.ui.preset;

/// What became of something.
///
/// @param good whether it is as the person wanted it
/// @param detail what a machine reads, below the sentence; empty for nothing
/// @param asks whether it is done once the person allows it
public record PresetAnswer(boolean good, String sentence, String detail, boolean asks) {
    static PresetAnswer of(boolean good, String sentence) {
        return new PresetAnswer(good, sentence, "", false);
    }
}
