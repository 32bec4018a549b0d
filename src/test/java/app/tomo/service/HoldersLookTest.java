package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.tomo.diagnosis.observed.SeenHolders;
import app.tomo.diagnosis.observed.SeenHolders.Holder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Machines that are only folders.
class HoldersLookTest {
    private static final String DEVICE = "/dev/input/event3";

    @TempDir private Path proc;

    /// A process of that name with those files open.
    private Path process(long pid, String name, String program, String... open) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(folder.resolve("status"), "PPid:\t1\nUid:\t4200000\n");
        Files.writeString(folder.resolve("comm"), name + "\n");
        Files.writeString(folder.resolve("cmdline"), program + "\0");
        Files.writeString(folder.resolve("cgroup"), "0::/\n");
        Files.createSymbolicLink(folder.resolve("exe"), Path.of("/usr/bin/" + program));
        Path files = Files.createDirectories(folder.resolve("fd"));
        for (int i = 0; i < open.length; i++) {
            Files.createSymbolicLink(files.resolve(Integer.toString(i)), Path.of(open[i]));
        }
        return folder;
    }

    private SeenHolders look() throws IOException, InterruptedException {
        return new HoldersLook(new ProcessTable(proc)).at();
    }

    @Test
    void whoHasADeviceOpenIsNamedOnceAndByItsOwnName() throws Exception {
        process(7, "evsieve", "evsieve", "/dev/null", DEVICE, DEVICE);
        process(8, "input-remapper-", "python3", DEVICE);
        process(9, "a-name-of-fifte", "a-name-of-fifteen-and-more", DEVICE);
        process(10, "cat", "cat", "/dev/null", "/home/you/dev/input/event3");
        List<Holder> holders = new ArrayList<>(look().holders());
        holders.sort(Comparator.comparingLong(Holder::pid));
        assertEquals(
                List.of(
                        new Holder(DEVICE, 7, "evsieve", "4200000"),
                        new Holder(DEVICE, 8, "input-remapper-", "4200000"),
                        new Holder(DEVICE, 9, "a-name-of-fifteen-and-more", "4200000")),
                holders);
    }

    /// They read each keyboard, and keep none.
    @Test
    void whoDrawsTheScreenAndTheLoginManagerAreLeftOut() throws Exception {
        process(7, "Xorg", "Xorg", DEVICE, "/dev/dri/card0");
        process(8, "systemd-logind", "systemd-logind", DEVICE);
        assertEquals(new SeenHolders(List.of(), 0), look());
    }

    @Test
    void whatMayNotBeSeenIsCountedAndWhatEndedIsNot() throws Exception {
        Path hidden = process(7, "evsieve", "evsieve");
        Files.delete(hidden.resolve("fd"));
        Files.writeString(hidden.resolve("fd"), "nothing to be listed");
        Files.delete(process(8, "gone", "gone").resolve("fd"));
        assertEquals(new SeenHolders(List.of(), 1), look());
    }

    @Test
    void itEndsWhenItIsInterrupted() throws Exception {
        process(7, "evsieve", "evsieve", DEVICE);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, this::look);
    }
}
