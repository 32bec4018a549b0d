package app.tomo.words;

import app.tomo.model.Facts;
import app.tomo.model.Truth;

import java.util.Locale;

/// The five facts, in the order in which each rests on the one before.
public enum Fact {
    REGISTERED,
    LOADED,
    RUNNING,
    RESPONDING,
    CAPTURING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Truth in(Facts facts) {
        return switch (this) {
            case REGISTERED -> facts.registered();
            case LOADED -> facts.loaded();
            case RUNNING -> facts.running();
            case RESPONDING -> facts.responding();
            case CAPTURING -> facts.capturing();
        };
    }
}
