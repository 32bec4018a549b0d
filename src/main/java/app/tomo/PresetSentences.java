package app.tomo;

import app.tomo.words.PresetWords;
import app.tomo.words.PresetWords.Sentence;
import app.tomo.words.Words;

/// What asking for a preset came to, in a person's words: the same on the command line, in the tray and in the window.
final class PresetSentences {
    private PresetSentences() {}

    /// Whether it is as the person wanted it.
    static boolean isReached(PresetOutcome outcome) {
        return outcome instanceof PresetOutcome.Runs
                || outcome instanceof PresetOutcome.Later
                || outcome instanceof PresetOutcome.Marked;
    }

    static String of(PresetOutcome outcome, Words all) {
        PresetWords words = all.presets();
        return switch (outcome) {
            case PresetOutcome.Runs(String name) -> words.done(name);
            case PresetOutcome.Later(String name) -> words.later(name);
            case PresetOutcome.Marked(String name) -> words.marked(name);
            case PresetOutcome.Rejected(String config, var result) ->
                    all.commands().check(result, config);
            case PresetOutcome.Wrapped(String unit, String config) -> words.wrapped(unit, config);
            case PresetOutcome.SomebodyElses(String config) -> words.attached(config);
            case PresetOutcome.NoUnit _ -> words.of(Sentence.NO_UNIT);
            case PresetOutcome.OfDemonstration _ -> words.of(Sentence.DEMONSTRATION);
            case PresetOutcome.OfMachine(String unit, String file, String text) ->
                    text.isEmpty() ? words.systemAway(file, unit) : words.system(file, unit);
            case PresetOutcome.NotAllowed(String file, String _) -> words.write(file);
            case PresetOutcome.UnderWay _ -> words.of(Sentence.UNDER_WAY);
            case PresetOutcome.Unwritten(String why) -> words.unwritten(why);
            case PresetOutcome.Back _ -> words.of(Sentence.BACK);
            case PresetOutcome.OwnMistake _ -> words.of(Sentence.OWN_MISTAKE);
            case PresetOutcome.Lost(String why) -> words.lost(why);
        };
    }
}
