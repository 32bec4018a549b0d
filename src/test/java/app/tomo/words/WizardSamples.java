package app.tomo.words;

import app.tomo.model.Scope;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Everything that the wizard says around what was found and what is done.
final class WizardSamples {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration TOOK = Duration.ofMillis(640);

    private WizardSamples() {}

    static void say(WizardWords words, List<String> said) {
        Arrays.stream(WizardPhrase.values()).map(words::of).forEach(said::add);
        Arrays.stream(WizardStage.values()).map(words::stage).forEach(said::add);
        Stream.of(
                        "health",
                        "user-unit",
                        "system-unit",
                        "program",
                        "config",
                        "port",
                        "devices",
                        "holders",
                        "processes",
                        "log",
                        "history",
                        "tomo")
                .forEach(each -> said.add(words.gap(each, "no answer in 2 s")));
        for (boolean which : List.of(true, false)) {
            said.add(words.title(which));
            said.add(words.left(which));
        }
        for (Scope scope : List.of(Scope.USER, Scope.SYSTEM, Scope.CHILD)) {
            said.add(words.runner(scope) + words.runnerHint(scope));
        }
        for (int others : List.of(0, 1, 2)) {
            said.add(words.found(TOOK, 14, others));
            said.add(words.well(TOOK, 14, others));
            said.add(words.passwords(others));
        }
        said.add(words.left(NOW.plusSeconds(8), NOW));
        said.add(words.recovered(Duration.ofSeconds(10), ""));
        said.add(words.recovered(Duration.ofSeconds(10), "1.11.0"));
    }
}
