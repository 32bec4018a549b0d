package app.tomo.kanata;

import app.tomo.model.KeyRequest;

import java.util.Locale;

/// What to do with a virtual key (kanata's older word: fake key).
public enum FakeKeyAction {
    PRESS,
    RELEASE,
    TAP,
    TOGGLE;

    /// As the protocol spells it: `Tap`.
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    static FakeKeyAction of(KeyRequest.Motion motion) {
        return switch (motion) {
            case TAP -> TAP;
            case PRESS -> PRESS;
            case RELEASE -> RELEASE;
            case TOGGLE -> TOGGLE;
        };
    }
}
