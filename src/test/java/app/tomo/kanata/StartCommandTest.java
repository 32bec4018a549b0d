package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class StartCommandTest {
    private static final DaemonAddress FREE = DaemonAddress.loopback(5829);

    @TempDir private Path home;

    private Invocation of(@Nullable String config, @Nullable DaemonAddress address) {
        return StartCommand.of(
                new Target("default", Scope.CHILD, "kanata.service", null, config, address),
                FREE,
                Map.of(),
                home);
    }

    @Test
    void whatThePersonSaysIsTaken() {
        Invocation command = of("/a.kbd", new DaemonAddress("::1", 7));
        assertEquals(List.of("kanata", "-c", "/a.kbd", "-p", "[::1]:7"), command.arguments());
    }

    @Test
    void otherwiseTheUsualConfigAndAFreePort() throws Exception {
        Path usual = home.resolve(".config/kanata/kanata.kbd");
        assertEquals(usual.toString(), of(null, null).config());
        Files.createDirectories(usual.getParent());
        Files.createFile(usual);
        assertEquals(
                List.of("kanata", "-c", usual.toString(), "-p", "5829"),
                of(null, null).arguments());
    }

    @ParameterizedTest
    @CsvSource({
        "kanata -c a.kbd -p 7, 1.11.0, /opt/kanata --no-wait -c /k/a.kbd -p 7",
        "kanata -nca.kbd, 1.12.1-prerelease-1, /opt/kanata --no-wait -nc/k/a.kbd",
        "./kanata --cfg=a.kbd, 1.10, /opt/kanata --cfg=/k/a.kbd",
        "kanata -c /k/a.kbd --no-wait, 1.11.0, /opt/kanata -c /k/a.kbd --no-wait",
        "kanata -p 7, 1.6–1.9, /opt/kanata -p 7 -c /k/a.kbd",
        "kanata -p 7, , /opt/kanata -p 7 -c /k/a.kbd"
    })
    void whatRunsCanBeRunFromAnywhere(String line, @Nullable String version, String again) {
        Invocation running =
                new Invocation("/opt/kanata", "/k/a.kbd", FREE, List.of(line.split(" ", -1)));
        assertEquals(again, String.join(" ", StartCommand.again(running, version)));
    }

    @Test
    void whatAShellGivesItIsNotKnown() {
        List<String> line = List.of("/bin/sh", "-c", "trap '' TERM; kanata -c a.kbd & wait");
        Invocation running = new Invocation("/opt/kanata", "/k/a.kbd", FREE, line);
        assertEquals(
                List.of("/opt/kanata", "--no-wait", "-p", "5829", "-c", "/k/a.kbd"),
                StartCommand.again(running, "1.11.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "/k -c a.kbd -p 7, /k -c /b.kbd -p 7 --nodelay",
        "/k -nca.kbd, /k -nc/b.kbd --nodelay",
        "/k --cfg=/x/a.kbd --nodelay, /k --cfg=/b.kbd --nodelay",
        "/k -p 7, /k -p 7 -c /b.kbd --nodelay",
        "/k -c a.kbd -c other.kbd, /k -c /b.kbd -c other.kbd --nodelay",
        "sh -c a.kbd, ''"
    })
    void aUnitsCommandWithAnotherConfigIsItsOwnButForThat(String line, String with) {
        List<String> command =
                StartCommand.with(List.of(line.split(" ", -1)), "/b.kbd", List.of("--nodelay"));
        assertEquals(with, String.join(" ", command));
    }
}
