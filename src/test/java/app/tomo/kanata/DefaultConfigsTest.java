package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.kanata.DefaultConfigs.Platform;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class DefaultConfigsTest {
    private static final Path HOME = Path.of("/home/person");

    @Test
    void theWorkingFolderComesBeforeTheConfigFolder() {
        assertEquals(
                List.of(
                        Path.of("/srv/kanata.kbd"),
                        Path.of("/home/person/.config/kanata/kanata.kbd")),
                DefaultConfigs.places(Platform.LINUX, Path.of("/srv"), Map.of(), HOME));
    }

    @Test
    void theConfigFolderIsThePlatformsOwn() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/xdg", "APPDATA", "/roaming");
        assertEquals(List.of(Path.of("/xdg/kanata/kanata.kbd")), of(Platform.LINUX, environment));
        assertEquals(
                List.of(Path.of("/home/person/Library/Application Support/kanata/kanata.kbd")),
                of(Platform.MACOS, environment));
        assertEquals(
                List.of(Path.of("/roaming/kanata/kanata.kbd")), of(Platform.WINDOWS, environment));
    }

    @Test
    void aRelativeConfigHomeIsIgnored() {
        assertEquals(
                List.of(Path.of("/home/person/.config/kanata/kanata.kbd")),
                of(Platform.LINUX, Map.of("XDG_CONFIG_HOME", "config")));
    }

    private static List<Path> of(Platform platform, Map<String, String> environment) {
        return DefaultConfigs.places(platform, null, environment, HOME);
    }
}
