package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A real folder and a real watch: what a person and their editor do to the file.
class SettingsWatchTest {
    private static final long PATIENCE_SECONDS = 20;

    @TempDir private Path root;
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private @Nullable SettingsWatch watch;

    private Path begin(Path file) throws InterruptedException {
        // The net below the watch is out of reach, so that a test sees the watch itself.
        Limits limits = Limits.DEFAULT.with(Limit.SETTINGS_POLL, Limit.SETTINGS_POLL.most());
        watch = SettingsWatch.over(file, () -> limits, () -> seen.add(text(file)));
        assertEquals(text(file), next(), "at first at once");
        return file;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "none";
        }
    }

    private String next() throws InterruptedException {
        return Objects.requireNonNull(seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /// Other states may be seen on the way.
    private void awaitText(String text) throws InterruptedException {
        String now = next();
        while (!now.equals(text)) {
            now = next();
        }
    }

    @AfterEach
    void end() {
        close();
    }

    private void close() {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void aFileThatIsWrittenToIsReadAgain() throws Exception {
        Path file = begin(Files.writeString(root.resolve("settings.json"), "{}"));
        Files.writeString(file, "{ }");
        awaitText("{ }");
        Files.delete(file);
        awaitText("none");
        Files.writeString(file, "{  }");
        awaitText("{  }");
    }

    @Test
    void anEditorMayPutAnotherFileInItsPlace() throws Exception {
        Path file = begin(Files.writeString(root.resolve("settings.json"), "{}"));
        for (String text : new String[] {"{1}", "{2}"}) {
            Path fresh = Files.writeString(root.resolve(".settings.json.swp"), text);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            awaitText(text);
        }
    }

    @Test
    void itsFolderMayComeLater() throws Exception {
        Path file = begin(root.resolve("config/tomo/settings.json"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
        awaitText("{}");
        Files.writeString(file, "{ }");
        awaitText("{ }");
    }

    @Test
    void theEndOfALinkIsWatched() throws Exception {
        Path real = Files.createDirectory(root.resolve("dotfiles")).resolve("tomo.json");
        Files.writeString(real, "{}");
        Path file = root.resolve("settings.json");
        Files.createSymbolicLink(file, real);
        begin(file);
        Files.writeString(real, "{ }");
        awaitText("{ }");
    }

    @Test
    void whatIsClosedTellsNoMore() throws Exception {
        Path file = begin(Files.writeString(root.resolve("settings.json"), "{}"));
        close();
        Files.writeString(file, "{ }");
        assertNull(seen.poll(500, TimeUnit.MILLISECONDS));
    }
}
