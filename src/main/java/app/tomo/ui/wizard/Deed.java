package app.tomo.ui.wizard;

import java.util.Locale;

/// What the buttons at the foot of the window do.
public enum Deed {
    REPORT,
    EDIT,
    LOOK_AGAIN,
    PLAN,
    HARDEN,
    BACK,
    REPAIR,
    CANCEL,
    CLOSE;

    /// The name of its button in the scene.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
