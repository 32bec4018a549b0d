package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.ObjectPath;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Has the desktop's file manager show a folder (File Manager D-Bus Interface, freedesktop.org). Any thread but the mailbox's
/// and the FX thread.
///
/// @param bus the session bus
public record FolderWindow(Bus bus) {
    private static final String NAME = "org.freedesktop.FileManager1";
    private static final ObjectPath PATH = new ObjectPath("/org/freedesktop/FileManager1");

    /// The file manager may have to be started.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// False where there is no such folder, or nobody who shows it.
    public boolean show(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try {
            var _ =
                    bus.call(
                            BusCall.to(NAME, PATH, NAME, "ShowFolders")
                                    .with("ass", List.of(folder.toUri().toString()), "")
                                    .within(PATIENCE));
            return true;
        } catch (BusException nobody) {
            return false;
        }
    }
}
