package app.tomo.words;

import app.tomo.config.Template;
import app.tomo.config.VersionOutcome;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// All that is said of versions and templates.
final class ConfigsSamples {
    private ConfigsSamples() {}

    static void say(ConfigsWords words, List<String> said) {
        Instant now = SnapshotBuilder.NOW;
        Stream.of(ConfigsWords.Phrase.values()).map(words::of).forEach(said::add);
        for (VersionOutcome outcome : VersionOutcome.values()) {
            String when = words.when(now.minusSeconds(90), now);
            said.add(words.version(when, outcome.id(), true));
            said.add(words.version(when, outcome.id(), false));
        }
        said.add(words.when(now.minusSeconds(200_000), now));
        said.add(words.exactly(now));
        said.add(words.kept(50, "10 MB"));
        said.add(words.folder("/home/you/.local/state/tomo/history"));
        for (int count : new int[] {0, 1, 2}) {
            said.add(words.difference(count, count, count));
            said.add(words.damaged(Math.max(1, count)));
        }
        for (String kind : List.of("same", "changed", "removed", "added")) {
            said.add(words.line(kind, 3, "(defsrc a)", "(defsrc b)"));
        }
        for (Template template : Template.values()) {
            said.add(words.template(template.id()));
            said.add(words.templateHelp(template.id()));
        }
    }
}
