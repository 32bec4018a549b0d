package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Given;
import app.tomo.config.Json;
import app.tomo.config.Places;
import app.tomo.config.Setting;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Surroundings;
import app.tomo.config.TestSurroundings;
import app.tomo.model.Limit;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class SettingsListTest {
    @TempDir private Path root;

    private String list(boolean json) {
        Surroundings surroundings = TestSurroundings.below(root);
        Places places = Places.of(surroundings, "default");
        BufferConsole console = new BufferConsole(json, false);
        var settings = new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING));
        SettingsDesk desk = new SettingsDesk(settings, new SettingsWriter(places), places);
        int status =
                new SettingsCommands(desk, Words.ofKanata().settings(), console)
                        .run(new Command.ShowSettings());
        assertEquals(ExitStatus.WELL, status);
        assertEquals(List.of(), console.err);
        return String.join("\n", console.out);
    }

    private static boolean isOfTheStart(String key) {
        Setting setting = Setting.named(key);
        Limit limit = Limit.named(key);
        return setting != null ? setting.isOfTheStart() : limit != null && limit.isOfTheStart();
    }

    @Test
    void whatARunningTomoDoesNotTakeSaysSo() {
        int ofTheStart = 0;
        for (String line : list(false).lines().filter(each -> each.startsWith("  ")).toList()) {
            String key = line.strip().split(" ", 2)[0];
            boolean atStart = isOfTheStart(key);
            assertEquals(atStart, line.endsWith("taken at the next start"), line);
            ofTheStart += atStart ? 1 : 0;
        }
        assertTrue(ofTheStart > 20 && ofTheStart < Limit.values().length, "" + ofTheStart);
    }

    @Test
    void jsonSaysWhenEachIsTakenAndWhatItsBoundsAre() throws IOException {
        JsonNode settings = Json.readObject(list(true)).path("settings");
        assertEquals(Setting.values().length + Limit.values().length, settings.size());
        for (JsonNode each : settings) {
            String key = each.path("key").textValue();
            assertEquals(isOfTheStart(key) ? "at-start" : "at-once", each.path("taken").asText());
            assertTrue(each.path("meaning").textValue().endsWith("."), key);
            assertTrue(Limit.named(key) == null || each.path("most").isIntegralNumber(), key);
        }
    }
}
