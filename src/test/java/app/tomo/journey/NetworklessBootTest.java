package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;

/// The machine comes up without any network, not even its own loopback: the real kanata runs, and its port cannot be reached
/// until the network is there.
class NetworklessBootTest {
    private static final String SCRIPT =
            """
            ip link set lo down
            mkdir -p "$XDG_CONFIG_HOME/systemd/user" /dev/input
            printf '(defcfg linux-continue-if-no-devs-found yes)\\n(defsrc caps)\\n(deflayer base esc)\\n' >"$OUT/kanata.kbd"
            printf '[Service]\\nExecStart=%s --no-wait -n -c %s -p 17444\\n' "$KANATA" "$OUT/kanata.kbd" \\
              >"$XDG_CONFIG_HOME/systemd/user/kanata.service"
            systemctl --user daemon-reload
            systemctl --user start kanata.service
            "$TOMO" >"$OUT/app.out" 2>&1 & app=$!
            says() { timeout 90 bash -c "until grep -q '$1' '$OUT/app.out'; do sleep 0.1; done"; }
            says 'cannot reach it'
            "$TOMO" status --json >"$OUT/down" || true
            ip link set lo up
            says 'is well'
            "$TOMO" status --json >"$OUT/up"
            "$TOMO" notifications --json >"$OUT/notices"
            systemctl --user show -P NRestarts kanata.service >"$OUT/restarts"
            kill $app; wait $app
            """;

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void itSaysWhatIsSoAndRecoversByItself() throws IOException {
        LabRun.Result result =
                LabRun.script(SCRIPT)
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .within(ofMinutes(6))
                        .run()
                        .expectSuccess();
        JsonNode down = json(result, "down");
        JsonNode up = json(result, "up");
        assertAll(
                () -> assertEquals("degraded", down.path("headline").asText(), down::toString),
                () -> assertTrue(down.path("running").asBoolean(), down::toString),
                () -> assertTrue(down.path("below").asText().contains("17444"), down::toString),
                () -> assertEquals("healthy", up.path("headline").asText(), up::toString),
                () -> assertEquals("0", text(result, "restarts"), "nothing was done to kanata"),
                () -> assertTrue(alarms(result) <= 1, text(result, "notices")));
    }

    /// Told, and not held back.
    private static long alarms(LabRun.Result result) throws IOException {
        JsonNode notices = json(result, "notices");
        return notices.findValues("held_back").stream().filter(JsonNode::isNull).count();
    }

    private static JsonNode json(LabRun.Result result, String name) throws IOException {
        return new ObjectMapper().readTree(text(result, name));
    }

    private static String text(LabRun.Result result, String name) throws IOException {
        return Files.readString(result.folder().resolve(name)).strip();
    }
}
