package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.words.NoTray;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class DesktopKindTest {
    @ParameterizedTest
    @CsvSource({
        "ubuntu:GNOME, :0, GNOME, false",
        "GNOME, '', GNOME, false",
        "GNOME-Flashback:GNOME, :0, NO_HOST, true",
        "XFCE, :0, NO_HOST, true",
        "sway, '', NO_HOST, false",
        "'', :0, NO_HOST, true",
        "i3, :0, NO_HOST, true"
    })
    void theEnvironmentSaysWhichTraysThereMayBe(
            String desktops, String display, NoTray absence, boolean old) {
        Map<String, String> environment = new HashMap<>();
        environment.put("XDG_CURRENT_DESKTOP", desktops);
        environment.put("DISPLAY", display);
        DesktopKind kind = DesktopKind.from(environment);

        assertEquals(old, kind.mayHaveOldTray());
        assertEquals(Optional.of(absence), new TrayState.NoWatcher().absence(kind));
        assertEquals(Optional.empty(), new TrayState.Shown().absence(kind));
    }
}
