package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Exit;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A unit of the machine, looked at by a user who may not change it and for whom nobody can type a password.
@InsideLab(Lab.SYSTEMD)
@Timeout(180)
class OrdinaryUserTest {
    private static final String REFUSED =
            new Outcome.Failure.ManagerRefused(
                            Outcome.Refusal.NOT_AUTHORISED, "Interactive authentication required.")
                    .toString();

    @TempDir Path folder;

    @Test
    void anOrdinaryUserSeesEverythingAndChangesNothing() throws Exception {
        String unit = LabUnits.newName();
        try (LabUnits units = LabUnits.open(Scope.SYSTEM)) {
            units.define(unit, "ExecStart=/usr/bin/tail -f /dev/null");
            Process process = runAsNobody(unit);
            try (BufferedReader lines = process.inputReader()) {
                assertEquals("looking", lines.readLine());
                units.systemctl("start", unit);
                assertEquals("saw it start", lines.readLine());
                units.systemctl("stop", unit);
                assertEquals(new Exit.Signalled(15, false).toString(), lines.readLine());
                assertEquals("start: " + REFUSED, lines.readLine());
                assertEquals("restart: " + REFUSED, lines.readLine());
                assertEquals("stop: " + REFUSED, lines.readLine());
                assertEquals("kill: " + REFUSED, lines.readLine());
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private Process runAsNobody(String unit) throws Exception {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", readableClassPath()));
        command.addAll(List.of(OrdinaryUser.class.getName(), unit));
        return new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// A copy of what the program needs, in a folder that everybody may read.
    private String readableClassPath() throws Exception {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("javafx")) {
                Path copy = folder.resolve("entry" + copies.size() + ".jar");
                LabUnits.run("cp", "-r", entry, copy.toString());
                copies.add(copy.toString());
            }
        }
        LabUnits.run("chmod", "-R", "a+rX", folder.toString());
        return String.join(File.pathSeparator, copies);
    }
}
