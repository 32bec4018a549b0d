package app.tomo.kbd;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names that keys have in a config, and the few actions that are written like one. Found by asking the released daemons
/// which of many words they take, and where; a test asks them again.
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
            rshft mouseleft mouseright mousemid mouseforward mousebackward mousewheelup mousewheeldown
            mousewheelleft mousewheelright bck brk clr cmp cnv conv dnd email henkan hmpg hnk katakanahiragana
            leftparen lpar mdia ncnv nonusbslash player plyr powr rightparen rpar shft sls zzz
            """;

    /// What is written like a key, and is an action: no keyboard has it.
    private static final String DEEDS =
            """
            mltp mrtp mmtp mftp mbtp mousetapleft mousetapright mousetapmid mousetapforward mousetapbackward rpt
            rpt-key repeat rpt-any lrld lrld-next lrld-prev lrnx lrpv sldr scnl dynamic-macro-record-stop
            use-defsrc
            """;

    /// What only `defsrc` and `deflayermap` take: that the mouse moved.
    private static final String FELT = "mvmt mousemovement 🖰mv";

    /// Those that browsers use.
    private static final String CODES =
            """
            Enter Escape Backspace Tab Space Minus Equal BracketLeft BracketRight Backslash Semicolon Quote
            Backquote Comma Period Slash ShiftLeft ShiftRight ControlLeft ControlRight AltLeft AltRight MetaLeft
            MetaRight CapsLock ScrollLock NumLock ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown
            Insert Delete Pause PrintScreen ContextMenu NumpadAdd NumpadEnter NumpadDecimal NumpadMultiply
            NumpadDivide NumpadSubtract NumpadEqual IntlBackslash IntlRo VolumeUp VolumeMute MediaPlayPause
            MediaTrackNext WakeUp BrowserBack BrowserForward Dictation DoNotDisturb EjectCD LaunchMail LaunchPad
            MediaTrackPrevious MissionControl NumpadComma NumpadLeftParen NumpadRightParen RightShift
            SpotLightSearch VolumeDown
            """;

    private static final String SIGNS =
            """
            ⎋ ␣ ⏎ ⌫ ⌦ ⇥ ⇪ ‹⇧ ⇧› ‹⎈ ⎈› ‹⌥ ⌥› ‹◆ ◆› ▲ ▼ ◀ ▶ ⇱ ⇲ ⇞ ⇟ ⎀ 🔇 🔊 🔉 ☰ ▤ ⎙ ⇭ 🔅 🔆 🖰1 🖰2 🖰3 ‹⌃ ⌃› ‹⌘ ⌘› ‹❖
            ❖› ‹⎇ ⎇› ⭾ ↹ ↩ ␈ ␡ ␤ ␠
            ¥ ˋ ˜ ‐ ‹⊞ ‹🖰 ⁄ ₌ ← ↑ → ↓ ↖ ↘ ↲ ↵ ⇤ ⇮ ⇳🔒 ⊞› ⌤ ⌨💡+ ⌨💡₊ ⌨💡₋ ⌨💡− ⌨💡⊕ ⌨💡⊖ ⌨💡➕ ⌨💡➖ ⎆ ⎗ ⎘ ⎡
            ⎣ ▶⏸ ▶▶ ◀◀ ⤒ ⤓ ⤶ ⧵ ⸴ 「 」 【 】 〔 〕 ︔ ﹨ ． ＼ 𝌆 🎛 🔈+ 🔈₀ 🔈₊ 🔈₋ 🔈− 🔈⊕ 🔈⊖ 🔈⓪ 🔈⓿ 🔈➕ 🔈➖ 🔢⁄ 🔢₀
            🔢₁ 🔢₂ 🔢₃ 🔢₄ 🔢₅ 🔢₆ 🔢₇ 🔢₈ 🔢₉ 🔢₊ 🔢₋ 🔢₌ 🔢₍ 🔢₎ 🔢↩ 🔢↲ 🔢↵ 🔢∗ 🔢⌤ 🔢⎆ 🔢⏎ 🔢␤ 🔢⤶ 🔢⸴ 🔢． 🖰4 🖰5 🖰›
            """;

    /// What can stand before a key, several in a row: `C-S-a` is a with control and shift held.
    static final List<String> MODIFIERS =
            List.of(
                    "C-", "S-", "A-", "M-", "AG-", "RA-", "RC-", "RS-", "RM-", "‹⇧", "⇧›", "‹⎈",
                    "⎈›", "‹⌃", "⌃›", "‹⌥", "⌥›", "‹⎇", "⎇›", "‹◆", "◆›", "‹⌘", "⌘›", "‹❖", "❖›",
                    "⎈", "◆", "⎇", "⌥", "⌘", "❖");

    /// Those of a keyboard and of a mouse.
    static final Set<String> OF_DEVICES = ofDevices();

    /// What `defsrc` takes.
    static final Set<String> INPUTS = with(OF_DEVICES, FELT);

    /// What may stand where an action is expected.
    static final Set<String> OUTPUTS = with(OF_DEVICES, DEEDS);

    private KeyNames() {}

    static boolean isOne(String word) {
        return INPUTS.contains(word) || OUTPUTS.contains(word);
    }

    private static Set<String> ofDevices() {
        Set<String> names = new LinkedHashSet<>(words(PLAIN));
        names.addAll(words(CODES));
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            names.add("Key" + letter);
        }
        for (int digit = 0; digit <= 9; digit++) {
            names.add("Digit" + digit);
            names.add("Numpad" + digit);
        }
        for (int key = 1; key <= 24; key++) {
            names.add("F" + key);
        }
        names.addAll(words(SIGNS));
        return Collections.unmodifiableSet(names);
    }

    private static Set<String> with(Set<String> names, String more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(words(more));
        return Collections.unmodifiableSet(all);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }
}
