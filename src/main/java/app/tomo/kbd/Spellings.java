package app.tomo.kbd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The keys that have several names. A test has the daemon say that they are one: it takes no key twice in `defsrc`.
final class Spellings {
    private static final String ROWS =
            """
            esc Escape ⎋
            grv ` grave Backquote ˋ ˜
            1 Digit1
            2 Digit2
            3 Digit3
            4 Digit4
            5 Digit5
            6 Digit6
            7 Digit7
            8 Digit8
            9 Digit9
            0 Digit0
            - min Minus ‐
            = eql Equal ₌
            bspc bks Backspace ⌫ ␈
            tab Tab ⭾ ↹
            [ lbrc { BracketLeft ⎡ 「 【 〔
            ] rbrc } BracketRight ⎣ 」 】 〕
            ret return ent enter Enter ⏎ ↩ ␤ ↲ ↵ ⌤ ⎆ ⤶
            lctl lctrl ctl ControlLeft ‹⎈ ‹⌃
            rctl rctrl ControlRight ⎈› ⌃›
            ; scln Semicolon ︔
            ' apos apo Quote
            lsft lshift sft lshft ShiftLeft ‹⇧ shft
            rsft rshift rshft ShiftRight ⇧› RightShift
            102d lsgt nubs < IntlBackslash nonusbslash ﹨
            , comm Comma ⸴
            . Period ．
            / Slash ⁄
            lalt alt AltLeft ‹⌥ ‹⎇
            ralt altgr AltRight ⌥› ⎇› ⇮
            spc Space ␣ ␠
            caps CapsLock ⇪
            nlck nlk NumLock ⇭
            slck scrlck ScrollLock ⇳🔒
            kp0 Numpad0 🔢₀
            kp1 Numpad1 🔢₁
            kp2 Numpad2 🔢₂
            kp3 Numpad3 🔢₃
            kp4 Numpad4 🔢₄
            kp5 Numpad5 🔢₅
            kp6 Numpad6 🔢₆
            kp7 Numpad7 🔢₇
            kp8 Numpad8 🔢₈
            kp9 Numpad9 🔢₉
            kp- NumpadSubtract 🔢₋
            kp+ + NumpadAdd 🔢₊
            kprt NumpadEnter 🔢↩ 🔢↲ 🔢↵ 🔢⌤ 🔢⎆ 🔢⏎ 🔢␤ 🔢⤶
            kp. NumpadDecimal 🔢．
            kp/ NumpadDivide 🔢⁄
            kp* NumpadMultiply 🔢∗
            kp= clr
            kp, NumpadComma 🔢⸴
            home Home ⇱ ↖ ⇤ ⤒
            up ArrowUp ▲ ↑
            pgup PageUp ⇞ ⎗
            lft left ArrowLeft ◀ ←
            rght right ArrowRight ▶ →
            end End ⇥ ⇲ ↘ ⤓
            down ArrowDown ▼ ↓
            pgdn PageDown ⇟ ⎘
            ins Insert ⎀
            del Delete ⌦ ␡
            mute VolumeMute 🔇 🔈₀ 🔈⓪ 🔈⓿
            vold voldwn 🔉 VolumeDown 🔈₋ 🔈− 🔈⊖ 🔈➖
            volu VolumeUp 🔊 🔈+ 🔈₊ 🔈⊕ 🔈➕
            power powr
            pause break Pause brk
            lmet lmeta met MetaLeft ‹◆ ‹⌘ ‹❖ ‹⊞
            rmet rmeta MetaRight ◆› ⌘› ❖› ⊞›
            comp menu cmps apps ContextMenu ☰ ▤ cmp 𝌆
            sleep zzz
            wkup WakeUp
            mail LaunchMail
            prev MediaTrackPrevious ◀◀
            next MediaTrackNext ▶▶
            pp MediaPlayPause ▶⏸
            eject EjectCD
            brup bru 🔆
            bldn ⌨💡₋ ⌨💡− ⌨💡⊖ ⌨💡➖
            brdn brdwn brdown 🔅
            blup ⌨💡+ ⌨💡₊ ⌨💡⊕ ⌨💡➕
            \\ bksl Backslash ⧵ ＼ yen
            prnt prtsc PrintScreen ⎙ sys ssrq
            kana katakanahiragana
            henk cnv conv henkan hnk
            mhnk muhenkan ncnv
            ro IntlRo
            mctl MissionControl
            dtn Dictation
            lpad LaunchPad
            mlft 🖰1 mouseleft ‹🖰
            mrgt 🖰2 mouseright 🖰›
            mmid 🖰3 mousemid
            mfwd mouseforward 🖰5
            mbck mousebackward 🖰4
            mwu mousewheelup
            mwd mousewheeldown
            mwl mousewheelleft
            mwr mousewheelright
            media mdia
            fwd BrowserForward
            homepage hmpg
            NumpadEqual 🔢₌
            BrowserBack bck
            DoNotDisturb dnd
            NumpadLeftParen leftparen lpar 🔢₍
            NumpadRightParen rightparen rpar 🔢₎
            SpotLightSearch sls
            player plyr
            mltp mousetapleft
            mrtp mousetapright
            mmtp mousetapmid
            mftp mousetapforward
            mbtp mousetapbackward
            rpt rpt-key repeat
            lrld-next lrnx
            lrld-prev lrpv
            """;

    private static final Map<String, String> FIRST = first();

    private Spellings() {}

    /// Each other name of a key with its first one.
    static Map<String, String> all() {
        return FIRST;
    }

    private static Map<String, String> first() {
        Map<String, String> first = new HashMap<>();
        for (String row : ROWS.lines().toList()) {
            List<String> names = List.of(row.split(" "));
            names.subList(1, names.size()).forEach(name -> first.put(name, names.getFirst()));
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            first.put("Key" + Character.toUpperCase(letter), String.valueOf(letter));
        }
        for (int key = 1; key <= 24; key++) {
            first.put("F" + key, "f" + key);
        }
        return Map.copyOf(first);
    }
}
