package app.tomo.words;

import java.util.List;
import java.util.stream.Stream;

/// Everything that the editor says.
final class EditorSamples {
    private EditorSamples() {}

    static void say(EditorWords words, List<String> said) {
        Stream.of(EditorWords.Sentence.values()).map(words::of).forEach(said::add);
    }
}
