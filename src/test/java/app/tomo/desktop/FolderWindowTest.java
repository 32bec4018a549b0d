package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Answer;
import app.tomo.bus.Bus;
import app.tomo.bus.ExportedInterface;
import app.tomo.bus.ExportedObject;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.PrivateBus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A file manager, played by the test on a real bus.
@Timeout(180)
class FolderWindowTest {
    @TempDir Path folder;
    private final List<Object> shown = new CopyOnWriteArrayList<>();
    private PrivateBus daemon;
    private Bus bus;
    private Bus services;

    @BeforeEach
    void open() throws Exception {
        daemon = PrivateBus.start();
        bus = daemon.connect();
        services = daemon.connect();
    }

    @AfterEach
    void close() {
        if (daemon != null) {
            services.close();
            bus.close();
            daemon.close();
        }
    }

    @Test
    void theFileManagerIsAskedToShowIt() throws Exception {
        services.export(
                new ObjectPath("/org/freedesktop/FileManager1"),
                ExportedObject.of(
                        new ExportedInterface("org.freedesktop.FileManager1")
                                .method(
                                        "ShowFolders",
                                        "ass",
                                        "",
                                        in -> {
                                            shown.add(in.values().getFirst());
                                            return Answer.of("");
                                        })));
        services.requestName("org.freedesktop.FileManager1");
        assertTrue(new FolderWindow(bus).show(folder));
        assertEquals(List.of(List.of(folder.toUri().toString())), shown);
        assertFalse(new FolderWindow(bus).show(folder.resolve("gone")));
        assertEquals(1, shown.size());
    }

    @Test
    void withNobodyWhoShowsFoldersItIsSaidSo() {
        assertFalse(new FolderWindow(bus).show(folder));
    }
}
