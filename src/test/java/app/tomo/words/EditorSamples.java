package app.tomo.words;

import java.util.List;
import java.util.stream.Stream;

/// Everything that the editor says.
final class EditorSamples {
    private EditorSamples() {}

    static void say(EditorWords words, List<String> said) {
        Stream.of(EditorWords.Sentence.values()).map(words::of).forEach(said::add);
        said.add(words.found(3, 17, true));
        said.add(words.found(0, 0, true));
        said.add(words.found(1, 10_000, false));
        said.add(words.replaced(3));
    }
}
