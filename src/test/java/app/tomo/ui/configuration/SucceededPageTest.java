package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/// A page that gives way to the same one in another language.
class SucceededPageTest {
    private static final String GOOD = "(defsrc a)\n(deflayer base b)\n";

    @TempDir private Path folder;
    private OpenPage page;

    @BeforeEach
    void open() throws IOException {
        page = new OpenPage(folder);
        page.open(GOOD);
        page.advance(ofSeconds(1));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void theNextOneWaitsUntilWhatWasTypedIsKept() {
        page.type(";; typed");
        CompletableFuture<Void> end = page.giveWay();
        assertFalse(end.isDone());
        page.settle();
        assertTrue(end.isDone());
        assertEquals(GOOD + ";; typed", page.draft(page.desk.file));
    }

    @Test
    void itFollowsNothingAnyMore() {
        assertEquals(1, page.desk.watches);
        var _ = page.giveWay();
        page.settle();
        assertEquals(0, page.desk.watches);
    }

    @Test
    void theDraftOfTheNextOneIsLeftAloneWhateverComesFromTheDisk() throws IOException {
        var _ = page.giveWay();
        page.settle();
        page.desk.drafts.put(page.desk.file, new ConfigDesk.Draft("new", "", Instant.EPOCH));
        Files.writeString(page.desk.file, ";; theirs\n");
        page.desk.watcher.run();
        page.advance(ofSeconds(2));
        assertEquals("new", page.draft(page.desk.file));
    }

    @Test
    void aSaveOnItsWayIsWaitedForAndChecksNothing() throws IOException {
        page.write(";; more");
        page.robot.interact(() -> page.robot.lookup("#config-save").queryButton().fire());
        CompletableFuture<Void> end = page.giveWay();
        assertFalse(end.isDone());
        page.settle();
        assertTrue(end.isDone());
        assertEquals(GOOD + ";; more", Files.readString(page.desk.file));
        int before = page.desk.checked.size();
        page.advance(ofSeconds(2));
        assertEquals(before, page.desk.checked.size());
    }
}
