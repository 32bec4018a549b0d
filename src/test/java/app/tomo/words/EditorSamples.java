package app.tomo.words;

import app.tomo.kbd.Language;
import app.tomo.words.LanguageWords.Kind;

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
        said.add(words.layer("base", true));
        said.add(words.key("caps", "esc / nav"));
        said.add(words.surplus(2, "a b"));
        said.add(words.missing(2));
        said.add(words.tooLong(30_000));
        said.add(words.defined(12));
        said.add(words.help(Kind.ACTION, "fork"));
        Stream.of("form action key layer alias variable virtual-key option value".split(" "))
                .map(words::offer)
                .forEach(said::add);
        Stream.of(
                        "options source layer alias variable chords virtual-key local-key include other"
                                .split(" "))
                .map(part -> words.part(part, 2))
                .forEach(said::add);
    }

    static void say(LanguageWords words, List<String> said) {
        Language.forms().keySet().forEach(it -> said.add(words.help(Kind.FORM, it)));
        Language.actions().keySet().forEach(it -> said.add(words.help(Kind.ACTION, it)));
        Language.keys().forEach(it -> said.add(words.help(Kind.KEY, it)));
        said.add(words.help(Kind.KEY, "mvmt"));
        Language.options().forEach(it -> said.add(words.help(Kind.OPTION, it)));
    }
}
