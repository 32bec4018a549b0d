package app.tomo.kbd;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names that keys have in a config, and the few actions that are written like one. Found by asking the released daemons
/// which of many words they take; a test asks them again.
final class KeyNames {
    private static final String PLAIN =
            """
            esc grv ` 1 2 3 4 5 6 7 8 9 0 - min = eql bspc bks tab q w e r t y u i o p [ lbrc { ] rbrc } ret
            return ent enter lctrl lctl rctl rctrl a s d f g h j k l ; scln ' apos apo \\ bksl lsft lshift rsft
            rshift 102d lsgt nubs z x c v b n m , comm . / lalt ralt spc caps f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11
            f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 nlck nlk slck scrlck kp0 kp1 kp2 kp3 kp4 kp5 kp6
            kp7 kp8 kp9 kp- kp+ kprt kp. kp/ kp* kp= kp, home up pgup left lft right rght end down pgdn ins del
            mute vold volu voldwn power pause break lmet lmeta rmet rmeta met comp cmps menu sleep wkup mail
            calc prev next pp eject brup bru bldn brdn brdwn brdown blup nop0 nop1 nop2 nop3 nop4 nop5 nop6 nop7
            nop8 nop9 ssrq sys prnt prtsc katakana hiragana henk mhnk muhenkan yen ro kana mctl dtn lpad mlft
            mrgt mmid mfwd mbck mwu mwd mwl mwr fn media fwd homepage ctl alt sft altgr apps < + grave lshft
            rshft mltp mrtp mmtp mftp mbtp rpt rpt-any lrld lrld-next lrld-prev lrnx lrpv sldr
            dynamic-macro-record-stop use-defsrc
            """;

    /// Those that browsers use.
    private static final String CODES =
            """
            Enter Escape Backspace Tab Space Minus Equal BracketLeft BracketRight Backslash Semicolon Quote
            Backquote Comma Period Slash ShiftLeft ShiftRight ControlLeft ControlRight AltLeft AltRight MetaLeft
            MetaRight CapsLock ScrollLock NumLock ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown
            Insert Delete Pause PrintScreen ContextMenu NumpadAdd NumpadEnter NumpadDecimal NumpadMultiply
            NumpadDivide NumpadSubtract NumpadEqual IntlBackslash IntlRo VolumeUp VolumeMute MediaPlayPause
            MediaTrackNext WakeUp
            """;

    private static final String SIGNS =
            """
            ⎋ ␣ ⏎ ⌫ ⌦ ⇥ ⇪ ‹⇧ ⇧› ‹⎈ ⎈› ‹⌥ ⌥› ‹◆ ◆› ▲ ▼ ◀ ▶ ⇱ ⇲ ⇞ ⇟ ⎀ 🔇 🔊 🔉 ☰ ▤ ⎙ ⇭ 🔅 🔆 ≝ 🖰1 🖰2 🖰3 ‹⌃ ⌃› ‹⌘ ⌘› ‹❖
            ❖› ‹⎇ ⎇› ⭾ ↹ ↩ ␈ ␡ ␤ ␠
            """;

    /// What can stand before a key, several in a row: `C-S-a` is a with control and shift held.
    static final List<String> MODIFIERS =
            List.of(
                    "C-", "S-", "A-", "M-", "AG-", "RA-", "RC-", "RS-", "RM-", "‹⇧", "⇧›", "‹⎈",
                    "⎈›", "‹⌥", "⌥›", "‹◆", "◆›", "⎈", "◆", "⎇", "⌥", "⌘", "❖");

    static final Set<String> ALL = all();

    private KeyNames() {}

    private static Set<String> all() {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(PLAIN.strip().split("\\s+")));
        names.addAll(Arrays.asList(CODES.strip().split("\\s+")));
        names.addAll(Arrays.asList(SIGNS.strip().split("\\s+")));
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            names.add("Key" + letter);
        }
        for (int digit = 0; digit <= 9; digit++) {
            names.add("Digit" + digit);
            names.add("Numpad" + digit);
        }
        return names;
    }
}
