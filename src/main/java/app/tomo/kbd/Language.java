package app.tomo.kbd;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that kanata knows, each with an example of its use. All are tried on the released daemons, by a test.
public final class Language {
    private static final Map<String, String> FORMS =
            examples(
                    """
                    (defcfg process-unmapped-keys yes)
                    (defsrc caps a s d)
                    (deflayer base esc a s d)
                    (deflayermap (nav) h left l right)
                    (defalias x (tap-hold 200 200 a lctl))
                    (defaliasenvcond (NAME value) y a)
                    (defvar time 200)
                    (defvirtualkeys key (macro a b))
                    (deffakekeys fake (macro a b))
                    (defchords group 50 (a) esc)
                    (defchordsv2 (a s) esc 200 all-released ())
                    (defchordsv2-experimental (a s) esc 200 all-released ())
                    (defseq key (a b))
                    (defoverrides (lctl a) (lalt a))
                    (defoverridesv2 (lctl a) (lalt a) () ())
                    (deftemplate twice (x) (macro $x $x))
                    (deflocalkeys-linux ü 26)
                    (deflocalkeys-macos ü 26)
                    (deflocalkeys-win ü 26)
                    (deflocalkeys-winiov2 ü 26)
                    (deflocalkeys-wintercept ü 26)
                    (defhands (left a s) (right k l))
                    (definputdevices 1 ((name "Keyboard")))
                    (defzippy "words.txt")
                    (defzippy-experimental "words.txt")
                    (include "more.kbd")
                    (platform (linux) (defalias here a))
                    (environment (NAME value) (defalias there a))
                    """);

    private static final Map<String, String> ACTIONS =
            examples(
                    """
                    (layer-switch base)
                    (layer-while-held base)
                    (layer-toggle base)
                    (tap-hold 200 200 a lctl)
                    (tap-hold-press 200 200 a lctl)
                    (tap-hold-release 200 200 a lctl)
                    (tap-hold-press-timeout 200 200 a lctl b)
                    (tap-hold-release-timeout 200 200 a lctl b)
                    (tap-hold-release-keys 200 200 a lctl (b c))
                    (tap-hold-release-tap-keys-release 200 200 a lctl (b) (c))
                    (tap-hold-except-keys 200 200 a lctl (b c))
                    (tap-hold-tap-keys 200 200 a lctl (b c))
                    (tap-hold-keys 200 200 a lctl (tap-on-press b c))
                    (tap-hold-opposite-hand 200 a lctl)
                    (tap-hold-opposite-hand-release 200 a lctl)
                    (tap-hold-order 200 50 a lctl)
                    (one-shot 500 lsft)
                    (one-shot-press 500 lsft)
                    (one-shot-release 500 lsft)
                    (one-shot-press-pcancel 500 lsft)
                    (one-shot-release-pcancel 500 lsft)
                    (one-shot-pause-processing 5)
                    (tap-dance 200 (a b c))
                    (tap-dance-eager 200 (a b c))
                    (multi lctl c)
                    (macro a 50 b)
                    (macro-repeat a 50 b)
                    (macro-release-cancel a 50 b)
                    (macro-repeat-release-cancel a 50 b)
                    (macro-cancel-on-press a 50 b)
                    (macro-repeat-cancel-on-press a 50 b)
                    (macro-release-cancel-and-cancel-on-press a 50 b)
                    (macro-repeat-release-cancel-and-cancel-on-press a 50 b)
                    (dynamic-macro-record 1)
                    (dynamic-macro-play 1)
                    (dynamic-macro-record-stop-truncate 1)
                    (fork a b (lsft))
                    (switch (lsft) a break () b break)
                    (unicode é)
                    (unmod a)
                    (unshift a)
                    (caps-word 2000)
                    (caps-word-toggle 2000)
                    (caps-word-custom 2000 (a b) (c))
                    (caps-word-custom-toggle 2000 (a b) (c))
                    (release-key lsft)
                    (release-layer base)
                    (chord grp a)
                    (sequence 200)
                    (sequence-noerase 1)
                    (arbitrary-code 700)
                    (on-press tap-vkey vk)
                    (on-release tap-vkey vk)
                    (on-idle 1000 tap-vkey vk)
                    (on-physical-idle 1000 tap-vkey vk)
                    (hold-for-duration 500 vk)
                    (on-press-delay 5)
                    (on-release-delay 5)
                    (on-press-fakekey vk tap)
                    (on-release-fakekey vk tap)
                    (on-idle-fakekey vk tap 200)
                    (on-press-fakekey-delay 5)
                    (on-release-fakekey-delay 5)
                    (mwheel-up 50 120)
                    (mwheel-down 50 120)
                    (mwheel-left 50 120)
                    (mwheel-right 50 120)
                    (mwheel-accel-up 50 120 1.01 0.9)
                    (mwheel-accel-down 50 120 1.01 0.9)
                    (mwheel-accel-left 50 120 1.01 0.9)
                    (mwheel-accel-right 50 120 1.01 0.9)
                    (movemouse-up 1 1)
                    (movemouse-down 1 1)
                    (movemouse-left 1 1)
                    (movemouse-right 1 1)
                    (movemouse-accel-up 1 1000 1 5)
                    (movemouse-accel-down 1 1000 1 5)
                    (movemouse-accel-left 1 1000 1 5)
                    (movemouse-accel-right 1 1000 1 5)
                    (movemouse-speed 200)
                    (setmouse 300 300)
                    (cmd notify-send hello)
                    (cmd-log info error notify-send hello)
                    (cmd-output-keys echo a)
                    (clipboard-set hello)
                    (clipboard-cmd-set echo hello)
                    (clipboard-save 1)
                    (clipboard-restore 1)
                    (clipboard-save-set 1 hello)
                    (clipboard-save-cmd-set 1 echo hello)
                    (clipboard-save-swap 1 2)
                    (push-msg hello)
                    (lrld-num 1)
                    (lrld-file "other.kbd")
                    (template-expand tt)
                    (t! tt)
                    """);

    private static final Set<String> CONSTANTS =
            Set.of("_", "XX", "‗", "≝", "✗", "∅", "•", "yes", "no", "true", "false");

    /// Actions, and conditions of `switch`, that the name of a layer follows.
    private static final Set<String> TO_LAYER =
            Set.of(
                    "layer-switch",
                    "layer-while-held",
                    "layer-toggle",
                    "release-layer",
                    "layer",
                    "base-layer");

    private Language() {}

    /// What can begin a list at top level, with an example.
    public static Map<String, String> forms() {
        return FORMS;
    }

    /// What a list within can do, with an example.
    public static Map<String, String> actions() {
        return ACTIONS;
    }

    /// The first name of an action that has one with signs as well, as `tap⬓↓` for `tap-hold-press`, or of a key with several,
    /// as `ControlLeft` for `lctl`; any other word as it is.
    public static String plain(String word) {
        String action = Signs.all().get(word);
        return action == null ? Spellings.all().getOrDefault(word, word) : action;
    }

    /// Every name of a key that can be pressed for somebody, and the actions that are written like one.
    public static Set<String> keys() {
        return KeyNames.OUTPUTS;
    }

    /// Every name of a key that somebody can press.
    static Set<String> inputs() {
        return KeyNames.INPUTS;
    }

    /// Every option of `defcfg`.
    public static Set<String> options() {
        return Options.all().keySet();
    }

    /// What an option of `defcfg` takes, or an example of it.
    public static List<String> values(String option) {
        return Options.values(option);
    }

    static boolean isForm(String word) {
        return FORMS.containsKey(word) || word.startsWith("def");
    }

    static boolean isAction(String word) {
        return ACTIONS.containsKey(plain(word));
    }

    static boolean takesLayer(String word) {
        return TO_LAYER.contains(plain(word));
    }

    static boolean isConstant(String word) {
        return CONSTANTS.contains(word);
    }

    /// A key's name, with or without what is held with it.
    static boolean isKey(String word) {
        if (KeyNames.isOne(word)) {
            return true;
        }
        for (String modifier : KeyNames.MODIFIERS) {
            if (word.length() > modifier.length() && word.startsWith(modifier)) {
                return isKey(word.substring(modifier.length()));
            }
        }
        return false;
    }

    private static Map<String, String> examples(String lines) {
        Map<String, String> examples = new LinkedHashMap<>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> examples.put(line.substring(1, line.indexOf(' ')), line));
        return Collections.unmodifiableMap(examples);
    }
}
