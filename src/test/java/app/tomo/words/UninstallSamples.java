package app.tomo.words;

import app.tomo.model.Belonging;
import app.tomo.model.Outcome.Hitch;
import app.tomo.words.UninstallWords.Sentence;

import java.util.List;
import java.util.stream.Stream;

/// Everything that is said when Tomo is taken away.
final class UninstallSamples {
    private UninstallSamples() {}

    static void say(UninstallWords words, List<String> said) {
        Stream.of(Sentence.values()).map(words::of).forEach(said::add);
        for (Belonging.Kind kind : Belonging.Kind.values()) {
            said.add(words.of(new Belonging(kind, "kanata.service", "/etc/kanata.service", true)));
        }
        Belonging rule = new Belonging(Belonging.Kind.FILE, "/etc/a.rules", "", true);
        said.add(words.left(rule, "sudo rm -f -- /etc/a.rules"));
        said.add(words.left(rule, ""));
        for (Hitch hitch : Hitch.values()) {
            said.add(words.why(hitch, "Read-only file system"));
        }
        said.add(words.stillRuns("default"));
        said.add(words.unstartable("No such file"));
        said.add(words.endedAtOnce(5));
    }
}
