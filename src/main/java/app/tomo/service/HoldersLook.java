package app.tomo.service;

import app.tomo.diagnosis.observed.SeenHolders;
import app.tomo.diagnosis.observed.SeenHolders.Holder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Looks which programs have an input device open (proc_pid_fd(5)). Only into one's own processes, as root into all; opens no
/// device. Blocks for as long as reading `/proc` takes, and ends soon after it was interrupted.
///
/// Whoever draws the screen, and the login manager, read every keyboard and keep none from others: they are left out.
public final class HoldersLook {
    private static final String DEVICE = "/dev/input/event";
    private static final String SCREEN = "/dev/dri/card";
    private static final String LOGIN_MANAGER = "systemd-logind";

    /// The kernel cuts what a process calls itself (proc_pid_comm(5)).
    private static final int LONGEST_NAME = 15;

    private final ProcessTable processes;

    HoldersLook(ProcessTable processes) {
        this.processes = processes;
    }

    public static HoldersLook onThisMachine() {
        return new HoldersLook(ProcessTable.ofThisMachine());
    }

    /// Who has one open now, other than those.
    ///
    /// @throws IOException where this machine does not tell
    public SeenHolders at() throws IOException, InterruptedException {
        List<Holder> holders = new ArrayList<>();
        int hidden = 0;
        for (ProcessTable.Entry each : processes.read()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Set<String> open = open(each);
            if (open == null) {
                hidden += each.arguments().isEmpty() ? 0 : 1;
            } else if (!each.name().equals(LOGIN_MANAGER)
                    && open.stream().noneMatch(file -> file.startsWith(SCREEN))) {
                open.forEach(file -> holders.add(holder(file, each)));
            }
        }
        return new SeenHolders(holders, hidden);
    }

    private static Holder holder(String device, ProcessTable.Entry process) {
        return new Holder(device, process.pid(), name(process), Ownership.user(process.user()));
    }

    /// A script calls itself by its own name, its program is somebody else's.
    private static String name(ProcessTable.Entry process) {
        String program = Ownership.program(process);
        return process.name().length() == LONGEST_NAME && program.startsWith(process.name())
                ? program
                : process.name();
    }

    /// The devices of interest that it has open; null where that may not be seen.
    private static @Nullable Set<String> open(ProcessTable.Entry process) {
        Path folder = process.executable().resolveSibling("fd");
        Set<String> open = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String target = target(file);
                if (target.startsWith(DEVICE) || target.startsWith(SCREEN)) {
                    open.add(target);
                }
            }
            return open;
        } catch (NoSuchFileException ended) {
            return Set.of();
        } catch (IOException | DirectoryIteratorException notOurs) {
            return null;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
