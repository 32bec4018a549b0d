package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `src/test/lab/bad-input`, judged: each case is said in a sentence with what to do, ends with the exit status of its kind,
/// and leaves nothing behind.
class BadInputTest {
    private static final List<String> CASES =
            List.of(
                    "wrong-port",
                    "port-owned",
                    "port-foreign",
                    "port-twin",
                    "binary-missing",
                    "binary-foreign",
                    "binary-ends",
                    "config-missing",
                    "config-empty",
                    "config-binary",
                    "config-broken",
                    "config-folder",
                    "config-reload",
                    "config-unreadable",
                    "unit-masked",
                    "unit-missing",
                    "wrong-scope",
                    "unit-broken",
                    "bus-absent",
                    "bus-silent",
                    "disk-full",
                    "home-read-only",
                    "demo-read-only",
                    "locale-c",
                    "path-spaces",
                    "layers-many",
                    "layer-long");

    private record Seen(Path folder) {
        Executable says(String command, int exit, String... words) {
            return () -> {
                String said = text(command + ".out") + text(command + ".err");
                assertEquals(exit, Integer.parseInt(text(command + ".exit").strip()), said);
                for (String each : words) {
                    assertTrue(said.contains(each), command + ": no “" + each + "” in " + said);
                }
            };
        }

        Executable leavesNothing(String name) {
            return () -> assertEquals("nothing", text(name + ".left").strip(), name);
        }

        String text(String file) throws IOException {
            return Files.readString(folder.resolve(file));
        }
    }

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void eachIsSaidWithWhatToDoAndLeavesNothing() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/bad-input\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17_300)
                        .within(ofMinutes(40))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                Stream.of(
                                programs(seen),
                                configs(seen),
                                units(seen),
                                machines(seen),
                                texts(seen),
                                CASES.stream().map(seen::leavesNothing))
                        .flatMap(each -> each));
    }

    private static Stream<Executable> programs(Seen seen) {
        return Stream.of(
                seen.says("wrong-port.reload", 5, "17301", "17300: leave --port out"),
                seen.says("wrong-port.layers", 4, "cannot reach"),
                seen.says("port-owned.start", 5, "python3", "PID", "17300"),
                seen.says("port-owned.status", 3, "python3", "give kanata another port"),
                seen.says("port-foreign.status", 4, "python3", "17300"),
                seen.says("port-foreign.reload", 5, "Not sent", "python3"),
                seen.says("port-twin.start", 5, "did not start", "kanata", "PID", "17300"),
                seen.says("port-twin.status", 3, "kanata", "give kanata another port"),
                seen.says("binary-missing.check", 5, "there is no /nowhere/kanata"),
                seen.says("binary-missing.start", 5, "/nowhere/kanata is not there"),
                seen.says("binary-missing.status", 3, "Install kanata, or correct the path"),
                seen.says("binary-foreign.check", 5, "is not kanata"),
                seen.says("binary-foreign.start", 5, "is not kanata", "correct the path"),
                seen.says("binary-foreign.status", 4, "is not kanata", "correct the path"),
                seen.says("binary-ends.check", 5, "is not kanata"),
                seen.says("binary-ends.start", 5, "/bin/true is not kanata"));
    }

    private static Stream<Executable> configs(Seen seen) {
        return Stream.of(
                seen.says("config-missing.check", 5, "there is no such file"),
                seen.says("config-missing.start", 5, "there is no such file", "Create it"),
                seen.says("config-missing.status", 3, "does not find its config", "Create it"),
                seen.says("config-empty.check", 5, "no defsrc"),
                seen.says("config-empty.start", 5, "Not started", "no defsrc", "Correct"),
                seen.says("config-binary.check", 5, "not text"),
                seen.says("config-binary.start", 5, "Not started", "not text", "Correct"),
                seen.says("config-broken.check", 5, "line 2 of kanata.kbd"),
                seen.says("config-broken.start", 5, "line 2 of kanata.kbd", "Correct"),
                seen.says("config-broken.status", 3, "line 2 of kanata.kbd", "Correct it"),
                seen.says("config-folder.check", 5, "it is a folder"),
                seen.says("config-folder.start", 5, "it is a folder", "Correct"),
                seen.says("config-reload.reload", 5, "no such file", "goes on with the config"),
                seen.says("config-reload.status", 0, "kanata is well"),
                seen.says("config-unreadable.start", 5, "kanata did not start"),
                seen.says("config-unreadable.status", 3, "let kanata read it"));
    }

    private static Stream<Executable> units(Seen seen) {
        return Stream.of(
                seen.says("unit-masked.start", 5, "systemctl --user unmask bad.service"),
                seen.says("unit-masked.status", 3, "systemctl --user unmask bad.service"),
                seen.says("unit-missing.start", 5, "There is no bad.service", "--unit"),
                seen.says("unit-missing.status", 3, "There is no bad.service", "--unit"),
                seen.says("unit-missing.nothing", 3, "kanata is not installed"),
                seen.says("wrong-scope.start", 5, "--scope system", "sudo systemctl"),
                seen.says("wrong-scope.status", 3, "--scope system", "sudo systemctl"),
                seen.says("wrong-scope.json", 3, "\"wrong-scope\""),
                seen.says("wrong-scope.found", 3, "kanata is stopped"),
                seen.says("wrong-scope.both", 3, "sudo systemctl disable --now bad.service"),
                seen.says("wrong-scope.asked", 4, "--scope user --unit bad.service"),
                seen.says("wrong-scope.asked-start", 2, "--scope user --unit bad.service"),
                seen.says("unit-broken.start", 5, "cannot be read", "daemon-reload"),
                seen.says("unit-broken.status", 3, "cannot be read", "daemon-reload"));
    }

    private static Stream<Executable> machines(Seen seen) {
        String written = "cannot be written";
        return Stream.of(
                seen.says("bus-absent.status", 4, "session bus", "does not answer"),
                seen.says("bus-absent.start", 5, "Nothing was done"),
                seen.says("bus-silent.status", 4, "session bus", "does not answer"),
                seen.says("bus-silent.start", 5, "Nothing was done"),
                seen.says("disk-full.start", 0, "kanata started"),
                seen.says("home-read-only.start", 0, "kanata started"),
                seen.says("demo-read-only.demo", 5, written, "TOMO_HOME"),
                () -> assertTrue(seen.text("disk-full.app").contains(written)),
                () -> assertEquals("{\"port\": 17300}\n", seen.text("disk-full.settings")),
                () -> assertEquals("0", seen.text("disk-full.app.exit").strip()),
                () -> assertTrue(seen.text("home-read-only.app").contains(written)),
                () -> assertEquals("0", seen.text("home-read-only.app.exit").strip()));
    }

    private static Stream<Executable> texts(Seen seen) {
        return Stream.of(
                seen.says("locale-c.check", 0, "käse.kbd"),
                seen.says("locale-c.start", 0, "kanata started"),
                seen.says("locale-c.layers", 0, "größe"),
                seen.says("locale-c.layer", 0, "layer"),
                seen.says("locale-c.reload", 0, "\"applied\""),
                seen.says("path-spaces.start", 0, "kanata started"),
                seen.says("path-spaces.reload", 0, "applied"),
                seen.says("path-spaces.status", 0, "schöne tasten/käse brot.kbd"),
                seen.says("layers-many.layers", 0, "layer-2000"),
                seen.says("layers-many.layer", 0, "switched the layer"),
                seen.says("layers-many.unknown", 5, "1,992 more"),
                seen.says("layer-long.layer", 0, "switched the layer"),
                seen.says("layer-long.unknown", 5, "There is no layer"),
                seen.says("layer-long.status", 0, "kanata is well"));
    }
}
