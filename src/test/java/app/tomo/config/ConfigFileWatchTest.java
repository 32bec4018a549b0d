package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Real folders and a real watch: what other programs do to a config and what it includes.
@Timeout(120)
class ConfigFileWatchTest {
    private static final long PATIENCE_SECONDS = 30;

    /// The net below the watch is out of reach, so that a test sees the watch itself.
    private static final Limits LIMITS =
            Limits.DEFAULT.with(Limit.CONFIG_POLL, Limit.CONFIG_POLL.most());

    @TempDir private Path root;
    private final BlockingQueue<Set<Path>> told = new LinkedBlockingQueue<>();
    private @Nullable ConfigFileWatch watch;
    private @Nullable ConfigFiles files;

    private void begin(Path main, Path... included) {
        Path own = root.resolve("own");
        files = new ConfigFiles(new Places(own, own, own, own, own), () -> LIMITS);
        watch = ConfigFileWatch.over(main, List.of(included), files, () -> LIMITS, told::add);
    }

    @AfterEach
    void end() {
        if (watch != null) {
            watch.close();
        }
    }

    private Path file(String name) throws IOException {
        return Files.writeString(root.resolve(name), "first");
    }

    private Set<Path> next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = Files.writeString(file.resolveSibling(".fresh"), text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void aChangeIsToldOnce() throws Exception {
        Path main = file("kanata.kbd");
        begin(main);
        for (int step = 0; step < 5; step++) {
            Files.writeString(main, "step " + step);
        }
        assertEquals(Set.of(main), next());
        replace(main, "another");
        Set<Path> last = next();
        while (told.peek() != null) {
            last = next();
        }
        assertEquals(Set.of(main), last);
    }

    @Test
    void whatIsIncludedIsWatchedToo() throws Exception {
        Path main = file("kanata.kbd");
        Path folder = root.resolve("parts");
        Path part = folder.resolve("keys.kbd");
        begin(main, part);
        Files.createDirectory(folder);
        Files.writeString(part, "keys");
        assertEquals(Set.of(part), next());
        Files.delete(part);
        Files.delete(folder);
        assertEquals(Set.of(part), next());
    }

    @Test
    void aLinkThatLeadsElsewhereIsAChange() throws Exception {
        Path one = Files.createDirectory(root.resolve("one")).resolve("kanata.kbd");
        Path two = Files.createDirectory(root.resolve("two")).resolve("kanata.kbd");
        Files.writeString(one, "one");
        Files.writeString(two, "two");
        Path link = Files.createSymbolicLink(root.resolve("kanata.kbd"), one);
        begin(link);
        Path fresh = Files.createSymbolicLink(root.resolve(".fresh"), two);
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
        assertEquals(Set.of(link), next());
        Files.writeString(two, "changed");
        assertEquals(Set.of(link), next());
    }

    @Test
    void whatTomoSavesItselfIsNotTold() throws Exception {
        Path main = file("kanata.kbd");
        Path other = file("other.kbd");
        begin(main, other);
        ConfigFiles own = Objects.requireNonNull(files);
        var opened = assertInstanceOf(Opening.Opened.class, own.open(main));
        assertInstanceOf(Saving.Saved.class, own.save(opened.text(), "mine"));
        Files.writeString(other, "theirs");
        assertEquals(Set.of(other), next(), "and not the first");
        replace(main, "theirs");
        assertEquals(Set.of(main), next());
        replace(main, "mine");
        assertEquals(Set.of(main), next(), "the same text as Tomo's, and not by Tomo");
    }

    @Test
    void theSameTextWrittenAnewIsNoChange() throws Exception {
        Path main = file("kanata.kbd");
        Path other = file("other.kbd");
        begin(main, other);
        replace(main, "first");
        Files.writeString(other, "changed");
        assertEquals(Set.of(other), next());
    }

    @Test
    void theFilesCanBeOthersFromNowOn() throws Exception {
        Path main = file("kanata.kbd");
        Path other = file("other.kbd");
        begin(main);
        Objects.requireNonNull(watch).follow(other, List.of());
        Files.writeString(main, "changed");
        Files.writeString(other, "changed");
        assertEquals(Set.of(other), next());
    }

    @Test
    void whatIsClosedTellsNoMore() throws Exception {
        Path main = file("kanata.kbd");
        begin(main);
        end();
        Files.writeString(main, "changed");
        assertNull(told.poll(500, TimeUnit.MILLISECONDS));
    }
}
