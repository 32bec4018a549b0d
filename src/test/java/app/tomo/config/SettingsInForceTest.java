package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SettingsInForceTest {
    @TempDir private Path root;
    private Path file;
    private SettingsInForce settings;

    @BeforeEach
    void begin() throws IOException {
        Surroundings surroundings = TestSurroundings.below(root);
        file = Places.of(surroundings, "default").settings();
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "{\"child.starts\": 3}");
        settings = new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING));
    }

    private Settings changedTo(String text) throws IOException {
        Files.writeString(file, text);
        settings.reread();
        return settings.now();
    }

    @Test
    void whatIsTakenAtOnceIsInForceWhenTheFileWasReadAgain() throws IOException {
        Settings now =
                changedTo(
                        """
                        {"child.starts": 3, "stop.patience": "4 s", "reload.wait": true,
                         "notify.hangs": "off"}
                        """);
        assertEquals(List.of(), now.complaints());
        assertEquals(4_000, now.limits().of(Limit.STOP));
        assertTrue(now.reloadWait());
        assertEquals("off", now.of(Setting.NOTIFY_HANGS).text());
    }

    @Test
    void whatIsOfTheStartStaysAndIsSaidToWaitForTheNext() throws IOException {
        Settings now =
                changedTo("{\"child.starts\": 4,\n \"control.silence\": \"6 s\", \"unit\": \"k\"}");
        assertEquals(3, now.limits().of(Limit.CHILD_STARTS));
        assertEquals(Limit.CONTROL_SILENCE.initial(), now.limits().of(Limit.CONTROL_SILENCE));
        assertEquals(
                List.of(
                        new Complaint.AtNextStart("unit", "k.service", Place.in(file, 2)),
                        new Complaint.AtNextStart("child.starts", "4", Place.in(file, 1)),
                        new Complaint.AtNextStart("control.silence", "6 s", Place.in(file, 2))),
                now.complaints());
    }

    @Test
    void oneThatIsTakenBackWaitsForNothing() throws IOException {
        assertEquals(1, changedTo("{\"child.starts\": 4}").complaints().size());
        assertEquals(List.of(), changedTo("{\"child.starts\": 3}").complaints());
    }
}
