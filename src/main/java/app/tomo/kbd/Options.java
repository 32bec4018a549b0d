package app.tomo.kbd;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The options of `defcfg`, each with values that it takes: all of them where there are few, else one for an example. All are
/// tried on the released daemons, by a test; those of other platforms are taken on Linux, too, and mean nothing there.
final class Options {
    private static final String YES_OR_NO =
            """
            block-unmapped-keys concurrent-tap-hold danger-enable-cmd sequence-backtrack-modcancel
            sequence-always-on log-layer-changes delegate-to-first-layer movemouse-inherit-accel-state
            movemouse-smooth-diagonals override-release-on-activation allow-hardware-repeat
            linux-continue-if-no-devs-found linux-use-trackpoint-property macos-continue-if-no-devs-found
            windows-sync-keystates icon-match-layer-name tooltip-layer-changes tooltip-no-base
            tooltip-show-blank notify-cfg-reload notify-cfg-reload-silent notify-error
            """;

    private static final String OTHERS =
            """
            process-unmapped-keys yes no (all-except\u00a0f1)
            sequence-timeout 1000
            sequence-input-mode visible-backspaced hidden-suppressed hidden-delay-type
            dynamic-macro-max-presses 128
            dynamic-macro-replay-delay-behaviour constant recorded
            rapid-event-delay 5
            transparent-key-resolution to-base-layer layer-stack
            chords-v2-min-idle 5
            tap-hold-require-prior-idle 150
            alias-to-trigger-on-load start
            mouse-movement-key mvmt
            linux-dev /dev/input/event0
            linux-dev-names-include ("Keyboard")
            linux-dev-names-exclude ("Mouse")
            linux-unicode-u-code u
            linux-unicode-termination enter space enter-space space-enter
            linux-x11-repeat-delay-rate 400,50
            linux-output-device-name kanata
            linux-output-device-bus-type USB I8042
            linux-device-detect-mode any keyboard-only keyboard-mice
            macos-dev-names-include ("Keyboard")
            macos-dev-names-exclude ("Mouse")
            windows-altgr cancel-lctl-press add-lctl-release
            windows-interception-mouse-hwid "70,0"
            windows-interception-mouse-hwids ("70,0")
            windows-interception-mouse-hwids-exclude ("70,0")
            windows-interception-keyboard-hwids ("70,0")
            windows-interception-keyboard-hwids-exclude ("70,0")
            tooltip-duration 500
            tooltip-size 24,24
            tray-icon "kanata.png"
            """;

    private static final Map<String, List<String>> ALL = all();

    private Options() {}

    /// Each with its values.
    static Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        OTHERS.lines()
                .map(line -> List.of(line.split(" ")))
                .forEach(
                        words ->
                                all.put(
                                        words.getFirst(),
                                        words.subList(1, words.size()).stream()
                                                .map(value -> value.replace('\u00a0', ' '))
                                                .toList()));
        Arrays.stream(YES_OR_NO.strip().split("\\s+"))
                .forEach(name -> all.put(name, List.of("yes", "no")));
        return Collections.unmodifiableMap(all);
    }

    /// What the option takes; nothing where there is no such option.
    static List<String> values(String name) {
        return ALL.getOrDefault(name, List.of());
    }
}
