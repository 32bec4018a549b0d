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
                                CASES.stream().map(name -> leavesNothing(seen, name)))
                        .flatMap(each -> each));
    }

    private static Stream<Executable> programs(Seen seen) {
        return Stream.of(
                says(seen, "wrong-port.reload", 5, "17301", "17300: leave --port out"),
                says(seen, "wrong-port.layers", 4, "cannot reach"),
                says(seen, "port-owned.start", 5, "python3", "PID", "17300"),
                says(seen, "port-owned.status", 3, "python3", "give kanata another port"),
                says(seen, "port-foreign.status", 4, "python3", "17300"),
                says(seen, "port-foreign.reload", 5, "Not sent", "python3"),
                says(seen, "port-twin.start", 5, "did not start", "kanata", "PID", "17300"),
                says(seen, "port-twin.status", 3, "kanata", "give kanata another port"),
                says(seen, "binary-missing.check", 5, "there is no /nowhere/kanata"),
                says(seen, "binary-missing.start", 5, "/nowhere/kanata is not there"),
                says(seen, "binary-missing.status", 3, "Install kanata, or correct the path"),
                says(seen, "binary-foreign.check", 5, "is not kanata"),
                says(seen, "binary-foreign.start", 5, "is not kanata", "correct the path"),
                says(seen, "binary-foreign.status", 4, "is not kanata", "correct the path"),
                says(seen, "binary-ends.check", 5, "is not kanata"),
                says(seen, "binary-ends.start", 5, "/bin/true is not kanata"));
    }

    private static Stream<Executable> configs(Seen seen) {
        return Stream.of(
                says(seen, "config-missing.check", 5, "there is no such file"),
                says(seen, "config-missing.start", 5, "there is no such file", "Create it"),
                says(seen, "config-missing.status", 3, "does not find its config", "Create it"),
                says(seen, "config-empty.check", 5, "no defsrc"),
                says(seen, "config-empty.start", 5, "Not started", "no defsrc", "Correct"),
                says(seen, "config-binary.check", 5, "not text"),
                says(seen, "config-binary.start", 5, "Not started", "not text", "Correct"),
                says(seen, "config-broken.check", 5, "line 2 of kanata.kbd"),
                says(seen, "config-broken.start", 5, "line 2 of kanata.kbd", "Correct"),
                says(seen, "config-broken.status", 3, "line 2 of kanata.kbd", "Correct it"),
                says(seen, "config-folder.check", 5, "it is a folder"),
                says(seen, "config-folder.start", 5, "it is a folder", "Correct"),
                says(seen, "config-reload.reload", 5, "no such file", "goes on with the config"),
                says(seen, "config-reload.status", 0, "kanata is well"),
                says(seen, "config-unreadable.start", 5, "kanata did not start"),
                says(seen, "config-unreadable.status", 3, "let kanata read it"));
    }

    private static Stream<Executable> units(Seen seen) {
        return Stream.of(
                says(seen, "unit-masked.start", 5, "systemctl --user unmask bad.service"),
                says(seen, "unit-masked.status", 3, "systemctl --user unmask bad.service"),
                says(seen, "unit-missing.start", 5, "There is no bad.service", "--unit"),
                says(seen, "unit-missing.status", 3, "There is no bad.service", "--unit"),
                says(seen, "unit-missing.nothing", 3, "kanata is not installed"),
                says(seen, "wrong-scope.start", 5, "--scope system", "sudo systemctl"),
                says(seen, "wrong-scope.status", 3, "--scope system", "sudo systemctl"),
                says(seen, "wrong-scope.json", 3, "\"wrong-scope\""),
                says(seen, "wrong-scope.found", 3, "kanata is stopped"),
                says(seen, "wrong-scope.both", 3, "sudo systemctl disable --now bad.service"),
                says(seen, "wrong-scope.asked", 4, "--scope user --unit bad.service"),
                says(seen, "wrong-scope.asked-start", 2, "--scope user --unit bad.service"),
                says(seen, "unit-broken.start", 5, "cannot be read", "daemon-reload"),
                says(seen, "unit-broken.status", 3, "cannot be read", "daemon-reload"));
    }

    private static Stream<Executable> machines(Seen seen) {
        String written = "cannot be written";
        return Stream.of(
                says(seen, "bus-absent.status", 4, "session bus", "does not answer"),
                says(seen, "bus-absent.start", 5, "Nothing was done"),
                says(seen, "bus-silent.status", 4, "session bus", "does not answer"),
                says(seen, "bus-silent.start", 5, "Nothing was done"),
                says(seen, "disk-full.start", 0, "kanata started"),
                says(seen, "home-read-only.start", 0, "kanata started"),
                says(seen, "demo-read-only.demo", 5, written, "TOMO_HOME"),
                () -> assertTrue(seen.text("disk-full.app").contains(written)),
                () -> assertEquals("{\"port\": 17300}\n", seen.bytes("disk-full.settings")),
                () -> assertEquals("0", seen.text("disk-full.app.exit").strip()),
                () -> assertTrue(seen.text("home-read-only.app").contains(written)),
                () -> assertEquals("0", seen.text("home-read-only.app.exit").strip()));
    }

    private static Stream<Executable> texts(Seen seen) {
        return Stream.of(
                says(seen, "locale-c.check", 0, "käse.kbd"),
                says(seen, "locale-c.start", 0, "kanata started"),
                says(seen, "locale-c.layers", 0, "größe"),
                says(seen, "locale-c.layer", 0, "layer"),
                says(seen, "locale-c.reload", 0, "\"applied\""),
                says(seen, "path-spaces.start", 0, "kanata started"),
                says(seen, "path-spaces.reload", 0, "applied"),
                says(seen, "path-spaces.status", 0, "schöne tasten/käse brot.kbd"),
                says(seen, "layers-many.layers", 0, "layer-2000"),
                says(seen, "layers-many.layer", 0, "switched the layer"),
                says(seen, "layers-many.unknown", 5, "1,992 more"),
                says(seen, "layer-long.layer", 0, "switched the layer"),
                says(seen, "layer-long.unknown", 5, "There is no layer"),
                says(seen, "layer-long.status", 0, "kanata is well"));
    }

    private static Executable says(Seen seen, String command, int exit, String... words) {
        return () -> {
            String said = seen.said(command);
            assertEquals(exit, seen.exit(command), said);
            for (String each : words) {
                assertTrue(said.contains(each), command + ": no “" + each + "” in " + said);
            }
        };
    }

    private static Executable leavesNothing(Seen seen, String name) {
        return () -> assertEquals("nothing", seen.text(name + ".left"), name);
    }
}
