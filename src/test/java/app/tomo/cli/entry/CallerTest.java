package app.tomo.cli.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.control.Bounds;
import app.tomo.cli.control.ControlClient;
import app.tomo.cli.control.Peer;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.Setting;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.config.TestSurroundings;
import app.tomo.model.Limits;
import app.tomo.runtime.SystemTime;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where no app runs.
class CallerTest {
    private static final String NONE = "{\"app\":false,\"sentence\":\"Tomo is not running.\"}";

    @TempDir private Path root;

    private Caller caller(BufferConsole console, SystemTime time) {
        Surroundings surroundings = TestSurroundings.below(root);
        Given demo = new Given(Map.of(Setting.PROFILE, Caller.DEMO), Map.of());
        return new Caller(
                new ControlClient(
                        Places.of(surroundings, Caller.DEMO),
                        Peer.byCredentials(),
                        Bounds.of(Limits.DEFAULT),
                        time),
                () -> {
                    throw new AssertionError("there is no demonstration without its app");
                },
                SettingsReader.read(surroundings, demo),
                Words.ofKanata(),
                console,
                new CallerSignals(),
                _ -> {
                    throw new AssertionError("nobody looks");
                });
    }

    @Test
    void whoeverAskedForJsonIsToldInJson() throws InterruptedException {
        try (SystemTime time = new SystemTime()) {
            BufferConsole json = new BufferConsole(true, false);
            assertEquals(ExitStatus.OFF, caller(json, time).run(new Command.Status()));
            assertEquals(ExitStatus.WELL, caller(json, time).run(new Command.Quit()));
            assertEquals(List.of(NONE, NONE), json.out);
            assertEquals(List.of(), json.err);
        }
    }

    @Test
    void aPersonIsToldInASentence() throws InterruptedException {
        try (SystemTime time = new SystemTime()) {
            BufferConsole plain = new BufferConsole(false, false);
            assertEquals(ExitStatus.WELL, caller(plain, time).run(new Command.Quit()));
            assertEquals(List.of(), plain.out);
            assertEquals(List.of("Tomo is not running."), plain.err);
        }
    }
}
