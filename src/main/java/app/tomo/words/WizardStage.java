package app.tomo.words;

import java.util.Locale;

/// How far a recovery is, as the person is shown it.
public enum WizardStage {
    LOOK,
    CAUSE,
    PLAN,
    REPAIR,
    RESULT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
