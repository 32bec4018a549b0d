package app.tomo.service;

import app.tomo.model.Keyboard;
import app.tomo.runtime.Devices;
import app.tomo.runtime.Subscription;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Keyboards as Linux knows them: `/proc/bus/input/devices`, and inotify on `/dev/input`. Needs no right to the devices.
public final class LinuxDevices implements Devices {
    /// A net below inotify, for the one event in a thousand that is lost.
    private static final long LOOK_ANYWAY_SECONDS = 60;

    private final Path list;
    private final Path folder;
    private final LoginGroups groups;

    public LinuxDevices() {
        this(
                Path.of("/proc/bus/input/devices"),
                Path.of("/dev/input"),
                new LoginGroups(Path.of("/proc"), Path.of("/etc/group")));
    }

    LinuxDevices(Path list, Path folder, LoginGroups groups) {
        this.list = list;
        this.folder = folder;
        this.groups = groups;
    }

    @Override
    public List<Keyboard> keyboards() {
        try {
            return InputDevices.keyboards(
                    new String(Files.readAllBytes(list), StandardCharsets.UTF_8));
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    @Override
    public boolean needsLogin() {
        return groups.areOlder("uinput", "input");
    }

    @Override
    public Subscription follow(Runnable changed) {
        try {
            WatchService watch = folder.getFileSystem().newWatchService();
            WatchKey _ =
                    folder.register(
                            watch,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE);
            Thread.ofVirtual().name("devices").start(() -> watch(watch, changed));
            return () -> close(watch);
        } catch (IOException | UnsupportedOperationException noSuchFolder) {
            return () -> {};
        }
    }

    private void watch(WatchService watch, Runnable changed) {
        List<Keyboard> before = keyboards();
        try {
            while (true) {
                WatchKey key = watch.poll(LOOK_ANYWAY_SECONDS, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    boolean _ = key.reset();
                }
                List<Keyboard> now = keyboards();
                if (key != null || !now.equals(before)) {
                    before = now;
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            // Nobody wants to know any more.
        }
    }

    private static void close(WatchService watch) {
        try {
            watch.close();
        } catch (IOException _) {
            // Closed is closed.
        }
    }
}
