package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Fingerprint;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What every [ConfigVault] promises.
public interface ConfigVaultContract {
    Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    ConfigVault vault();

    String config();

    /// Somebody saves a text that the file never held.
    void change() throws Exception;

    /// What it holds.
    String held() throws Exception;

    private void works(boolean proven) {
        vault().noteWorking(config(), proven, NOW.minusSeconds(60));
    }

    private @Nullable Trial staged() {
        return vault().stage(config(), NOW);
    }

    private Trial applied() throws Exception {
        works(true);
        change();
        Trial trial = staged();
        assertNotNull(trial);
        vault().begin(trial, NOW);
        return trial;
    }

    @Test
    default void whatWorkedComesBack() throws Exception {
        String before = held();
        Trial trial = applied();
        assertNotEquals(before, held());
        assertEquals(Settlement.RESTORED, vault().restore(trial.id(), NOW));
        assertEquals(before, held());
        assertTrue(vault().left().isEmpty());
    }

    @Test
    default void whatIsKeptIsGoneBackToFromThenOn() throws Exception {
        Trial trial = applied();
        String kept = held();
        assertEquals(Settlement.KEPT, vault().keep(trial.id(), NOW));
        assertNull(staged(), "it is the one that works");
        change();
        Trial next = staged();
        assertNotNull(next);
        assertEquals(Settlement.RESTORED, vault().restore(next.id(), NOW));
        assertEquals(kept, held());
    }

    @Test
    default void onlyWhoComesFirstSettlesIt() throws Exception {
        Trial trial = applied();
        String applied = held();
        assertEquals(Settlement.KEPT, vault().keep(trial.id(), NOW));
        assertEquals(Settlement.TAKEN, vault().restore(trial.id(), NOW));
        assertEquals(Settlement.TAKEN, vault().keep(trial.id(), NOW));
        assertEquals(applied, held());
    }

    @Test
    default void whereNothingIsKnownToWorkNothingIsTried() throws Exception {
        assertNull(staged());
        change();
        assertNull(staged());
    }

    @Test
    default void whatWorksAlreadyIsNotTried() {
        works(true);
        assertNull(staged());
    }

    @Test
    default void whatIsNotProvenCountsWhereNothingElseIsKnownToWork() throws Exception {
        works(false);
        change();
        assertNotNull(staged());
    }

    @Test
    default void whatIsNotProvenTakesNobodysPlace() throws Exception {
        String proven = held();
        works(true);
        change();
        works(false);
        Trial trial = staged();
        assertNotNull(trial);
        assertEquals(Settlement.RESTORED, vault().restore(trial.id(), NOW));
        assertEquals(proven, held());
    }

    @Test
    default void whatSomebodyElseSavedMeanwhileStays() throws Exception {
        Trial trial = applied();
        change();
        String theirs = held();
        assertEquals(Settlement.CHANGED, vault().restore(trial.id(), NOW));
        assertEquals(theirs, held());
        assertTrue(vault().left().isEmpty());
    }

    @Test
    default void whatIsForgottenIsSettledByNobody() throws Exception {
        Trial trial = applied();
        vault().forget(trial.id());
        assertTrue(vault().left().isEmpty());
        assertEquals(Settlement.TAKEN, vault().restore(trial.id(), NOW));
    }

    @Test
    default void whatIsOpenIsThereForTheNext() throws Exception {
        Trial trial = applied();
        assertEquals(
                List.of(trial.id()), vault().left().stream().map(it -> it.trial().id()).toList());
        assertNotNull(vault().texts(trial.id()));
    }

    private ConfigContents contents(String hash, String text) {
        return new ConfigContents(new Fingerprint(config(), hash, null), Map.of(config(), text));
    }

    @Test
    default void whatTheDaemonReadLastIsKept() {
        assertNull(vault().running(config()));
        vault().noteRunning(contents("a", "old\n"));
        vault().noteRunning(contents("b", "new\n"));
        ConfigContents running = vault().running(config());
        assertNotNull(running);
        assertEquals("b", running.of().hash());
        assertEquals(Map.of(config(), "new\n"), running.texts());
    }

    @Test
    default void whatAProcessWasStartedWithIsKeptForAsLongAsItIsTheNewest() {
        vault().noteStarted(contents("a", "old\n"), "1@09:00");
        assertNull(vault().started(config(), "2@09:05"));
        ConfigContents began = vault().started(config(), "1@09:00");
        assertNotNull(began);
        assertEquals("old\n", began.main());
        vault().noteStarted(contents("b", "new\n"), "2@09:05");
        assertNull(vault().started(config(), "1@09:00"));
    }

    @Test
    default void whatDiffersIsNamed() {
        ConfigContents before = contents("a", "old\n");
        assertTrue(vault().compare(before, before).isEmpty());
        assertFalse(vault().compare(before, contents("b", "new\n")).isEmpty());
        assertTrue(vault().compare(before, contents("b", "new\n")).getFirst().lines() > 0);
    }
}
