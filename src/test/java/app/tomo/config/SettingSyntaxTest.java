package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class SettingSyntaxTest {
    private final SettingSyntax syntax =
            new SettingSyntax(Path.of("/home/ada"), Path.of("/srv/keys"));

    @ParameterizedTest
    @CsvSource({
        "UNIT, kanata, kanata.service",
        "UNIT, kanata.service, kanata.service",
        "UNIT, kanata@left.service, kanata@left.service",
        "SCOPE, user, user",
        "SCOPE, system, system",
        "SCOPE, child, child",
        "SCOPE, attached, attached",
        "PORT, 5829, 5829",
        "PORT, [::1]:5829, [::1]:5829",
        "KANATA, kanata, kanata",
        "KANATA, ./kanata, /srv/keys/kanata",
        "KANATA, ~/bin/kanata, /home/ada/bin/kanata",
        "CONFIG, kanata.kbd, /srv/keys/kanata.kbd",
        "CONFIG, ../left.kbd, /srv/left.kbd",
        "CONFIG, ~/left.kbd, /home/ada/left.kbd",
        "CONFIG, /etc/kanata.kbd, /etc/kanata.kbd",
        "PROFILE, default, default",
        "PROFILE, left-hand_2, left-hand_2",
        "LANGUAGE, system, system",
        "LANGUAGE, de, de",
        "TRAY_STYLE, plain, plain",
        "TRAY_LAYER, off, off",
        "TRAY_LAYER, letter, letter",
        "TRAY_LAYER, icon, icon",
        "RELOAD_WAIT, yes, on",
        "RELOAD_WAIT, false, off",
        "NOTIFY_HANGS, no, off",
        "NOTIFY_HANGS, on, on",
        "ICONS, ~/icons, /home/ada/icons",
        "ICONS, icons/, /srv/keys/icons",
    })
    void oneFormForEveryWayToWriteIt(Setting setting, String written, String value) {
        assertEquals(value, syntax.read(setting, written));
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT, a unit",
        "UNIT, ../kanata",
        "UNIT, ''",
        "SCOPE, User",
        "SCOPE, root",
        "SCOPE, ''",
        "PORT, no",
        "KANATA, '  '",
        "CONFIG, ''",
        "PROFILE, ''",
        "PROFILE, ..",
        "PROFILE, a/b",
        "PROFILE, a-name-that-is-longer-than-any-menu",
        "LANGUAGE, German",
        "NOTIFY_HANGS, Yes",
        "NOTIFY_HANGS, 2",
        "TRAY_STYLE, red",
        "TRAY_LAYER, Letter",
        "TRAY_LAYER, ''",
        "ICONS, ''",
    })
    void whatItCannotBeIsNothing(Setting setting, String written) {
        assertNull(syntax.read(setting, written));
    }
}
