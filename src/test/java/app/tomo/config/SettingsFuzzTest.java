package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;
import app.tomo.model.LimitRule;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whatever stands in the settings file.
class SettingsFuzzTest {
    private static final String REMEMBERED = "{\"scope\":\"user\",\"unit\":\"found.service\"}";

    @TempDir private Path root;

    @FuzzTest(maxDuration = "5m")
    void whatCannotBeFollowedLeavesTheDefaultInForce(byte[] bytes) throws IOException {
        Surroundings surroundings = TestSurroundings.below(root);
        Path file = Places.of(surroundings, "default").settings();
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
        Settings settings = SettingsReader.read(surroundings, Given.NOTHING);

        boolean unreadable = false;
        for (Complaint complaint : settings.complaints()) {
            switch (complaint) {
                case Complaint.NotJson _, Complaint.NoObject _, Complaint.Unreadable _ ->
                        unreadable = true;
                case Complaint.BadValue bad -> assertDefault(settings, bad.key());
                case Complaint.Contradiction both -> assertDefault(settings, both.limit().key());
                case Complaint.UnknownKey _, Complaint.OtherProfile _, Complaint.AtNextStart _ -> {}
            }
        }
        assertTrue(settings.complaints().size() <= bytes.length + 1);
        for (Setting setting : Setting.values()) {
            if (unreadable) {
                assertDefault(settings, setting.key());
            }
            assertAllowed(surroundings, settings, setting);
        }
        for (LimitRule rule : LimitRule.ALL) {
            assertTrue(rule.holds(settings.limits()), rule::toString);
        }
        var _ = settings.notices();
        var _ = settings.target();
        var _ = settings.trayLayer();
        assertArrayEquals(bytes, Files.readAllBytes(file), "the file is the person's");
    }

    private static void assertDefault(Settings settings, String key) {
        Setting setting = Setting.named(key);
        Limit limit = Limit.named(key);
        assertFalse(setting != null && settings.isSaid(setting), key);
        assertFalse(limit != null && settings.numbers().containsKey(limit), key);
    }

    /// What is in force reads as itself.
    private static void assertAllowed(Surroundings around, Settings settings, Setting setting) {
        String text = settings.of(setting).text();
        if (settings.of(setting).origin() != Origin.DEFAULT) {
            var syntax = new SettingSyntax(around.home(), around.folder());
            assertEquals(text, syntax.read(setting, text), setting::key);
        }
    }

    @FuzzTest(maxDuration = "5m")
    void toRememberChangesNothingElse(byte[] bytes) throws IOException {
        String before = new String(bytes, StandardCharsets.UTF_8);
        String after;
        ObjectNode tree;
        try {
            after = JsonText.with(before, SettingsFile.REMEMBERED, REMEMBERED);
            tree = before.isBlank() ? Json.object() : Json.readObject(before);
        } catch (JsonParseException _) {
            return;
        }
        ObjectNode read = Json.readObject(after);
        assertEquals(REMEMBERED, Json.write(read.get(SettingsFile.REMEMBERED)));
        tree.set(SettingsFile.REMEMBERED, read.get(SettingsFile.REMEMBERED));
        assertEquals(tree, read);
        assertEquals(
                after,
                JsonText.with(after, SettingsFile.REMEMBERED, REMEMBERED),
                "once more is once");
    }
}
