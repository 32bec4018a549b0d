package app.tomo.kbd;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The actions that can be written with signs as well. Each was tried on the released daemons, by a test.
final class Signs {
    private static final String PAIRS =
            """
            tap⬓↓ tap-hold-press
            tap⬓↑ tap-hold-release
            tap⬓↓timeout tap-hold-press-timeout
            tap⬓↑timeout tap-hold-release-timeout
            tap⬓↑keys tap-hold-release-keys
            tap⬓⤫keys tap-hold-except-keys
            tap⬓tapkeys tap-hold-tap-keys
            macro⟳ macro-repeat
            macro↑⤫ macro-release-cancel
            macro⟳↑⤫ macro-repeat-release-cancel
            🔣 unicode
            one-shot↓ one-shot-press
            one-shot↑ one-shot-release
            one-shot↓⤫ one-shot-press-pcancel
            one-shot↑⤫ one-shot-release-pcancel
            key↑ release-key
            layer↑ release-layer
            on↓fakekey on-press-fakekey
            on↑fakekey on-release-fakekey
            on↓fakekey-delay on-press-fakekey-delay
            on↑fakekey-delay on-release-fakekey-delay
            🖱☸↑ mwheel-up
            🖱☸↓ mwheel-down
            🖱☸← mwheel-left
            🖱☸→ mwheel-right
            🖱↑ movemouse-up
            🖱↓ movemouse-down
            🖱← movemouse-left
            🖱→ movemouse-right
            🖱accel↑ movemouse-accel-up
            🖱accel↓ movemouse-accel-down
            🖱accel← movemouse-accel-left
            🖱accel→ movemouse-accel-right
            🖱speed movemouse-speed
            set🖱 setmouse
            word⇪ caps-word
            word⇪custom caps-word-custom
            word⇪toggle caps-word-toggle
            word⇪custom-toggle caps-word-custom-toggle
            un⇧ unshift
            on↓ on-press
            on↑ on-release
            """;

    private static final Map<String, String> PLAIN = plain();

    private Signs() {}

    /// Each with the name that it stands for.
    static Map<String, String> all() {
        return PLAIN;
    }

    private static Map<String, String> plain() {
        Map<String, String> plain = new LinkedHashMap<>();
        PAIRS.lines().map(line -> line.split(" ")).forEach(pair -> plain.put(pair[0], pair[1]));
        return Collections.unmodifiableMap(plain);
    }
}
