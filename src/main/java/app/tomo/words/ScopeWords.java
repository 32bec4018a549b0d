package app.tomo.words;

import app.tomo.model.Candidate;
import app.tomo.model.Scope;
import app.tomo.model.Target;

/// Who runs the daemon, and the unit it runs as.
public final class ScopeWords {
    private final Phrases phrases;

    ScopeWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// The unit and whose it is: `kanata.service (yours)`.
    public String unit(Target target) {
        return unit(target.scope(), target.unit());
    }

    public String unit(Scope scope, String unit) {
        return phrases.of("unit." + scope.id(), unit);
    }

    /// One of several places: the unit, or the port of what runs outside of every unit.
    public String place(Candidate candidate) {
        return candidate.unit().isEmpty()
                ? phrases.of("place.loose", String.valueOf(candidate.invocation().address()))
                : unit(candidate.scope(), candidate.unit());
    }

    /// The manager inside a sentence: `your systemd`.
    public String manager(Scope scope) {
        return phrases.of("manager." + scope.id());
    }

    /// The bus on which that manager is asked: `your session bus`.
    public String bus(Scope scope) {
        return phrases.of("bus." + scope.id());
    }

    /// The command with which a person asks that manager; empty where there is none.
    public String command(Scope scope) {
        return phrases.of("command." + scope.id());
    }

    /// When an enabled unit starts: `enabled at login`.
    public String enabled(Scope scope) {
        return phrases.of("enabled." + scope.id());
    }
}
