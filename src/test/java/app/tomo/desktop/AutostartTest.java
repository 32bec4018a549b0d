package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.SessionEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Tomo's entry in the autostart folder of a person of the test's own.
class AutostartTest {
    @TempDir Path config;

    private Autostart tomo(String launcher) {
        Map<String, String> environment =
                Map.of(
                        "XDG_CONFIG_HOME",
                        config.toString(),
                        "XDG_CONFIG_DIRS",
                        config.resolve("everybody").toString());
        return Autostart.of(environment, Path.of("/nowhere"), "default", launcher);
    }

    private Path file() {
        return config.resolve("autostart").resolve("tomo.desktop");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    @Test
    void switchedOnItIsAnEntryThatStartsThisTomoAndSwitchedOffItIsGone() throws IOException {
        Autostart tomo = tomo("/opt/tomo/tomo");
        assertEquals(new SessionEntry.Off(), tomo.read());
        assertEquals(new SessionEntry.On(), tomo.switchOn());
        assertTrue(Files.readString(file()).contains("\nExec=/opt/tomo/tomo\n"));
        try (var all = Files.list(file().getParent())) {
            assertEquals(1, all.count());
        }
        assertEquals(new SessionEntry.Off(), tomo.switchOff());
        assertFalse(Files.exists(file()));
    }

    @Test
    void anEntryMayBeReadAsAnyOther() throws IOException {
        assertEquals(new SessionEntry.On(), tomo("/opt/tomo/tomo").switchOn());
        assertEquals(
                "rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void anEntryForEverybodyIsNamedAndSwitchedOffForThisPersonAlone() throws IOException {
        Path shared = config.resolve("everybody").resolve("autostart").resolve("tomo.desktop");
        Files.createDirectories(shared.getParent());
        Files.writeString(shared, "[Desktop Entry]\nExec=tomo\n");
        Autostart tomo = tomo("/opt/tomo/tomo");
        assertEquals(new SessionEntry.Everybodys(shared.toString(), "tomo"), tomo.read());
        assertEquals(new SessionEntry.Hidden(), tomo.switchOff());
        assertTrue(Files.readString(file()).contains("Hidden=true"));
        assertEquals(new SessionEntry.On(), tomo.switchOn());
        assertEquals(new SessionEntry.Hidden(), tomo.switchOff());
        assertEquals("[Desktop Entry]\nExec=tomo\n", Files.readString(shared));
    }

    @Test
    void homeAndProfileAreInTheCommandAndEachProfileHasItsOwnEntry() {
        Autostart tomo =
                Autostart.of(
                        Map.of("TOMO_HOME", "/home/p/my tomo"), config, "work", "/opt/100%/$tomo");
        assertEquals(
                "env \"TOMO_HOME=/home/p/my tomo\" \"/opt/100%%/\\\\$tomo\" --profile work",
                tomo.command());
        assertEquals(config + "/.config/autostart/tomo-work.desktop", tomo.file());
    }

    @Test
    void whatThePersonSwitchedOffElsewhereIsOffAndKeepsTheirChangesWhenItIsSwitchedOn()
            throws IOException {
        Autostart tomo = tomo("/opt/tomo/tomo");
        for (String off : new String[] {"Hidden=true", "X-GNOME-Autostart-enabled = false"}) {
            write(
                    "# mine\n[Desktop Entry]\nName=My Tomo\nExec=/opt/tomo/tomo\n"
                            + off
                            + "\n[Other]\nHidden=true\n");
            assertEquals(new SessionEntry.Hidden(), tomo.read());
            assertEquals(new SessionEntry.On(), tomo.switchOn());
            String text = Files.readString(file());
            assertTrue(text.startsWith("# mine\n[Desktop Entry]\nName=My Tomo\n"), text);
            assertTrue(text.endsWith("[Other]\nHidden=true\n"), text);
        }
    }

    @Test
    void anEntryThatThePersonChangedIsHiddenAndNotRemoved() throws IOException {
        Autostart tomo = tomo("/opt/tomo/tomo");
        write("[Desktop Entry]\nName=My Tomo\nExec=/opt/tomo/tomo\n");
        assertEquals(new SessionEntry.Hidden(), tomo.switchOff());
        assertTrue(Files.readString(file()).contains("Name=My Tomo\n"));
    }

    @Test
    void anotherTomoIsNamedAndReplacedOnlyWhenThePersonSaysSo() throws IOException {
        write("[Desktop Entry]\nName=My Tomo\nExec=/old/tomo --profile x\n");
        Autostart tomo = tomo("/opt/tomo/tomo");
        assertEquals(new SessionEntry.Other("/old/tomo --profile x"), tomo.read());
        assertInstanceOf(SessionEntry.Other.class, tomo.switchOn());
        assertEquals(new SessionEntry.On(), tomo.correct());
        assertTrue(Files.readString(file()).contains("Name=My Tomo\nExec=/opt/tomo/tomo\n"));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path elsewhere = config.resolve("dotfiles.desktop");
        Files.writeString(elsewhere, "[Desktop Entry]\nExec=/old/tomo\n");
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), elsewhere);
        assertEquals(new SessionEntry.On(), tomo("/opt/tomo/tomo").correct());
        assertTrue(Files.isSymbolicLink(file()));
        assertTrue(Files.readString(elsewhere).contains("/opt/tomo/tomo"));
    }

    @Test
    void withoutALauncherThereIsNothingToEnter() {
        assertEquals(new SessionEntry.NoCommand(), tomo("").read());
    }

    @Test
    void aFolderThatIsNoneIsSaid() throws IOException {
        Files.writeString(config.resolve("autostart"), "a file");
        assertInstanceOf(SessionEntry.Unusable.class, tomo("/opt/tomo/tomo").switchOn());
    }
}
