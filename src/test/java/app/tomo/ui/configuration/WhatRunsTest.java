package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.ConfigChange;
import app.tomo.model.Drift;
import app.tomo.words.SnapshotBuilder;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the page says of the config that runs, where that is not what is in the file, or not wholly in force.
@Timeout(120)
class WhatRunsTest {
    @TempDir private Path folder;
    private OpenPage page;

    @BeforeEach
    void open() throws IOException {
        page = new OpenPage(folder);
        Files.writeString(page.desk.file, "(defsrc a)\n(deflayer base b)\n");
        page.open(SnapshotBuilder.well());
    }

    @AfterEach
    void close() {
        page.close();
    }

    private List<ConfigChange> lines(int count) {
        return List.of(new ConfigChange(page.desk.file.toString(), count));
    }

    @Test
    void howMuchIsNotAppliedIsSaidAndShownBesideWhatRuns() {
        page.desk.ran = "(defsrc a)\n(deflayer base x)\n";
        page.showDrift(List.of(), lines(1));
        assertTrue(page.says("not applied: 1 line"), page.everything());
        assertTrue(page.says("and is not applied yet: 1 line differs."), page.everything());
        page.click("bar-show-running");
        assertTrue(page.says("What runs"), page.everything());
        assertTrue(page.says("1 line changed"), page.everything());
    }

    @Test
    void whatDiffersIsShownWhereItIsAskedForElsewhere() throws IOException {
        page.desk.ran = "(defsrc a)\n(deflayer base x)\n";
        page.showDrift(List.of(), lines(1));
        Path other = Files.writeString(folder.resolve("other.kbd"), ";; another file\n");
        page.ask(other);
        page.showDifference();
        assertTrue(page.says("What runs"), page.everything());
        assertTrue(page.says("In the file"), page.everything());
        assertTrue(page.says("1 line changed"), page.everything());
    }

    @Test
    void thereIsAWayBackToTheText() {
        page.desk.ran = "(defsrc a)\n(deflayer base x)\n";
        page.showDrift(List.of(), lines(1));
        page.showDifference();
        page.click("compare-leave");
        assertFalse(page.says("What runs"), page.everything());
        page.click("bar-show-running");
        assertTrue(page.says("What runs"), page.everything());
        page.pressThere(KeyCode.ESCAPE);
        assertFalse(page.says("What runs"), page.everything());
    }

    @Test
    void whatIsNotSavedIsNotPassedOffAsTheFile() {
        page.desk.ran = "(defsrc a)\n(deflayer base x)\n";
        page.showDrift(List.of(), lines(1));
        page.write(";; mine\n");
        page.showDifference();
        assertTrue(page.says("Yours") && page.says("What runs"), page.everything());
    }

    @Test
    void whereNothingDiffersNothingIsCompared() {
        page.showDifference();
        assertFalse(page.says("What runs"), page.everything());
    }

    @Test
    void whatTomoDidNotSeeIsNotOffered() {
        page.showDrift();
        assertTrue(page.says("and is not applied yet."), page.everything());
        assertFalse(page.says("Show what differs"));
    }

    @Test
    void whatTakesARestartIsNamedWithTheButtonForIt() {
        page.showDrift(List.of("linux-dev"), List.of());
        assertTrue(page.says("kanata takes this only with a restart: linux-dev."));
        page.click("bar-restart");
        assertEquals(List.of("restart"), page.desk.asked);
    }

    @Test
    void howMuchIsNotSavedStandsBesideTheName() {
        page.write(";; one\n");
        assertTrue(page.says("not saved: 1 line"), page.everything());
    }

    @Test
    void whatTomoWentBackToIsNoChangeMadeElsewhere() throws IOException {
        page.type(";; mine");
        Files.writeString(page.desk.file, ";; before\n");
        page.showWentBack();
        page.desk.watcher.run();
        page.settle();
        assertTrue(page.says("Tomo went back to the config before"), page.everything());
        assertFalse(page.says("another program"), page.everything());
        assertTrue(page.text().contains(";; mine"));
        assertTrue(page.says("not saved"), page.everything());
        assertFalse(page.says("elsewhere"), page.everything());
        assertFalse(page.says("heirs"), page.everything());
        page.click("bar-show-both");
        assertTrue(page.says("In the file"), page.everything());
    }

    @Test
    void whatNobodyCouldCompareIsNotSaidToRun() {
        Drift gone = Drift.atStart(SnapshotBuilder.NOW);
        page.show(SnapshotBuilder.well().drift(gone));
        assertTrue(page.says("unclear if it runs"), page.everything());
    }
}
