package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limits;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.runtime.ConfigVault;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The record of a trial on disk: taken once, whoever comes first, and nothing of the person's is written over.
class TrialFilesTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final String OLD = "(defsrc caps)\n(deflayer base esc)\n";
    private static final String NEW = "(defsrc caps)\n(deflayer base XX)\n";

    @TempDir Path folder;
    private Path config;
    private TrialFiles vault;

    @BeforeEach
    void anOldVersionIsKnownToWork() throws IOException {
        config = folder.resolve("kanata.kbd");
        vault = vault("state");
        Files.writeString(config, OLD);
        vault.noteWorking(config.toString(), true, NOW.minusSeconds(60));
    }

    private TrialFiles vault(String state) {
        Path home = folder.resolve(state);
        return new TrialFiles(new Places(home, home, home, home, home), () -> Limits.DEFAULT);
    }

    private Trial applied() throws IOException {
        Files.writeString(config, NEW);
        Trial trial = vault.stage(config.toString(), NOW);
        assertNotNull(trial);
        vault.begin(trial, NOW);
        return trial;
    }

    @Test
    void whatWorkedComesBack() throws IOException {
        Trial trial = applied();
        assertEquals(NOW.minusSeconds(60), trial.backFrom());
        assertEquals(Settlement.RESTORED, vault.restore(trial.id(), NOW));
        assertEquals(OLD, Files.readString(config));
        assertEquals(List.of(), vault.left());
    }

    @Test
    void whatIsKeptIsWhatWorksFromNowOn() throws IOException {
        Trial trial = applied();
        assertEquals(Settlement.KEPT, vault.keep(trial.id(), NOW));
        assertEquals(Settlement.TAKEN, vault.restore(trial.id(), NOW));
        assertEquals(NEW, Files.readString(config));
        assertNull(vault.stage(config.toString(), NOW), "nothing else to go back to");
        Files.writeString(config, OLD);
        Trial next = vault.stage(config.toString(), NOW);
        assertNotNull(next);
        assertEquals(Settlement.RESTORED, vault.restore(next.id(), NOW));
        assertEquals(NEW, Files.readString(config));
    }

    @Test
    void whatIsNotKnownToWorkIsNotGoneBackTo() throws IOException {
        Path other = Files.writeString(folder.resolve("other.kbd"), NEW);
        assertNull(vault.stage(other.toString(), NOW));
        assertNull(vault.stage(folder.resolve("none.kbd").toString(), NOW));
    }

    @Test
    void whatSomebodyElseSavedMeanwhileStays() throws IOException {
        Trial trial = applied();
        Files.writeString(config, "mine");
        assertEquals(Settlement.CHANGED, vault.restore(trial.id(), NOW));
        assertEquals("mine", Files.readString(config));
    }

    @Test
    void aFileThatIsGoneStaysGone() throws IOException {
        Trial trial = applied();
        Files.delete(config);
        assertEquals(Settlement.CHANGED, vault.restore(trial.id(), NOW));
        assertTrue(Files.notExists(config));
    }

    @Test
    void aLinkStaysOneAndTheFileKeepsItsMode() throws IOException {
        Path real = folder.resolve("real.kbd");
        Files.move(config, real);
        Files.createSymbolicLink(config, real);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Trial trial = applied();
        assertEquals(Settlement.RESTORED, vault.restore(trial.id(), NOW));
        assertTrue(Files.isSymbolicLink(config));
        assertEquals(OLD, Files.readString(real));
        assertEquals(
                "rw-r-----",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(real, LinkOption.NOFOLLOW_LINKS)));
    }

    @Test
    void oneOfManyWhoComeAtOnceGoesBack() throws Exception {
        Trial trial = applied();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Settlement>> rivals =
                    List.of(
                            () -> vault("state").restore(trial.id(), NOW),
                            () -> vault("state").keep(trial.id(), NOW),
                            () -> vault("state").restore(trial.id(), NOW),
                            () -> vault("state").keep(trial.id(), NOW));
            long first = 0;
            for (Future<Settlement> each : threads.invokeAll(rivals)) {
                first += each.get() == Settlement.TAKEN ? 0 : 1;
            }
            assertEquals(1, first);
        }
    }

    @Test
    void whileTheOneWhoBeganItLivesItIsNoOrphan() throws IOException {
        Trial trial = applied();
        assertEquals(List.of(new ConfigVault.Left(trial, false)), vault.left());
        assertEquals(List.of(new ConfigVault.Left(trial, false)), vault("state").left());
    }

    @Test
    void whatAProcessThatIsGoneLeftIsAnOrphanHoweverFarItCame() throws IOException {
        Trial trial = applied();
        Path records = folder.resolve("state/trials");
        Path elsewhere = Files.createDirectories(folder.resolve("next/trials"));
        Files.copy(records.resolve(trial.id() + ".json"), elsewhere.resolve(trial.id() + ".taken"));
        assertEquals(List.of(new ConfigVault.Left(trial, true)), vault("next").left());
    }

    @Test
    void whoeverBeganItIsToldWhatAnotherProcessDid() throws IOException {
        Trial kept = applied();
        assertEquals(Settlement.KEPT, vault("state").keep(kept.id(), NOW));
        assertEquals(Settlement.KEPT_ELSEWHERE, vault.restore(kept.id(), NOW));
        Files.writeString(config, OLD);
        Trial gone = vault.stage(config.toString(), NOW);
        assertNotNull(gone);
        vault.begin(gone, NOW);
        assertEquals(Settlement.RESTORED, vault("state").restore(gone.id(), NOW));
        assertEquals(Settlement.RESTORED_ELSEWHERE, vault.restore(gone.id(), NOW));
    }

    @Test
    void whatIsBrokenOrStrangeIsPassedOver() throws IOException {
        Path records = Files.createDirectories(folder.resolve("state/trials"));
        Files.writeString(records.resolve("a1.json"), "{");
        assertEquals(List.of(), vault.left());
        assertEquals(Settlement.TAKEN, vault.restore("../a1", NOW));
        assertEquals(Settlement.TAKEN, vault.keep("b2", NOW));
    }

    @Test
    void whatWasNotAppliedLeavesNoRecord() throws IOException {
        Trial trial = applied();
        vault.forget(trial.id());
        assertEquals(List.of(), vault.left());
        assertEquals(Settlement.TAKEN, vault.restore(trial.id(), NOW));
        assertEquals(NEW, Files.readString(config));
    }

    @Test
    void bothTextsAreKnownWhileItIsTried() throws IOException {
        assertEquals(new ConfigVault.Texts(OLD, NEW), vault.texts(applied().id()));
    }
}
