package app.tomo.words;

import app.tomo.model.Scope;

import java.time.Duration;
import java.time.Instant;

/// What the wizard says around what was found and what is done.
public final class WizardWords {
    private final Phrases phrases;
    private final TimeWords times;

    WizardWords(Phrases phrases, TimeWords times) {
        this.phrases = phrases;
        this.times = times;
    }

    public String of(WizardPhrase phrase) {
        return phrases.of(phrase.key());
    }

    /// In the window's frame.
    ///
    /// @param first whether the daemon is set up for the first time
    public String title(boolean first) {
        return phrases.of(first ? "title.first" : "title");
    }

    public String stage(WizardStage stage) {
        return phrases.of("rail." + stage.key());
    }

    /// What is asked there.
    ///
    /// @param source its id
    public String source(String source) {
        return phrases.of("source." + source);
    }

    /// What could not be seen, and why.
    public String gap(String source, String why) {
        return phrases.of("gap", source(source), why);
    }

    /// How much was looked at for what was found.
    ///
    /// @param checks how many checks there were
    /// @param others how much was found beside the cause
    public String found(Duration took, int checks, int others) {
        return phrases.of(others == 0 ? "found" : "found.others", measured(took), checks, others);
    }

    /// How much was looked at, and nothing was found.
    public String well(Duration took, int checks, int others) {
        return phrases.of(others == 0 ? "well" : "well.others", measured(took), checks, others);
    }

    private String measured(Duration took) {
        return times.measured(took);
    }

    /// One who could run the daemon: USER, SYSTEM or CHILD.
    public String runner(Scope scope) {
        return phrases.of("runner." + scope.id());
    }

    /// What that means for the person.
    public String runnerHint(Scope scope) {
        return phrases.of("runner." + scope.id() + ".hint");
    }

    /// How often a password is asked for.
    public String passwords(long count) {
        return phrases.of("passwords", count);
    }

    /// What is left of a step’s time.
    public String left(Instant until, Instant now) {
        return phrases.of("left", times.left(until, now));
    }

    /// It is proven.
    ///
    /// @param version of the daemon; empty where it does not say
    public String recovered(Duration proven, String version) {
        return version.isEmpty()
                ? phrases.of("recovered", times.span(proven))
                : phrases.of("recovered.version", times.span(proven), version);
    }

    /// It did not come to that.
    ///
    /// @param explained whether anything was found that explains it
    public String left(boolean explained) {
        return phrases.of(explained ? "left-below" : "left-below.none");
    }
}
