package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Places;
import app.tomo.kanata.KanataCheck;
import app.tomo.lab.Kanata;
import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What is typed into a config and what it includes, before the real daemon.
@Timeout(60)
@NeedsLab(value = Lab.KANATA, kanata = "1.11.0")
class FamilyCheckTest {
    private static final String OPTIONS =
            "(defcfg process-unmapped-keys yes linux-continue-if-no-devs-found yes)\n";

    @TempDir private Path root;
    private Path main;
    private Path keys;
    private ConfigFiles files;

    @BeforeEach
    void write() throws IOException {
        Path folder = Files.createDirectories(root.resolve("my configs"));
        Path below = Files.createDirectories(folder.resolve("keys"));
        main = folder.resolve("kanata.kbd");
        keys = Files.writeString(below.resolve("mine.kbd"), "(defalias x y)\n");
        Files.writeString(
                main, OPTIONS + "(defsrc a b)\n(include keys/mine.kbd) (deflayer base @x b)\n");
        files = new ConfigFiles(places(), () -> Limits.DEFAULT);
    }

    private Places places() {
        Path own = root.resolve("own");
        return new Places(own, own, own, own, own);
    }

    private CheckResult check(Path file, String text) {
        ConfigText base = assertInstanceOf(Opening.Opened.class, files.open(file)).text();
        return new FamilyCheck(places(), files, FamilyCheckTest::ask).check(main, base, text);
    }

    private static CheckResult ask(Path config) {
        String binary = Kanata.binary("1.11.0").toString();
        return new KanataCheck(() -> Limits.DEFAULT)
                .check(
                        new Invocation(binary, config.toString(), null, List.of()),
                        Duration.ofSeconds(20));
    }

    private static ConfigFault fault(CheckResult verdict) {
        return assertInstanceOf(CheckResult.Failed.class, verdict).fault();
    }

    @Test
    void whatIsTypedIntoAnIncludedFileIsSeenWithinItsConfig() {
        assertEquals(
                new CheckResult.Passed(List.of()), check(keys, "(defalias x (tap-hold 9 9 a b))"));
    }

    @Test
    void whatIsWrongInItIsNamedThere() {
        assertEquals(
                new ConfigFault(keys.toString(), 2, 4, 2, 7, "Unknown key/action: zork", ""),
                fault(check(keys, "(defalias\n x zork)")));
    }

    @Test
    void whatThatBreaksInTheMainFileIsNamedThereAtItsPlace() {
        ConfigFault fault = fault(check(keys, "(defalias other y)"));
        assertEquals(main.toString(), fault.file());
        assertEquals(3, fault.line());
        assertEquals("(include keys/mine.kbd) (deflayer base ".length() + 1, fault.column());
    }

    @Test
    void whatIsWrongInAnIncludedFileIsNamedWhileTheMainFileIsTyped() throws IOException {
        Files.writeString(keys, "(defalias x zork)");
        assertEquals(keys.toString(), fault(check(main, Files.readString(main))).file());
    }

    @Test
    void nothingIsLeftBeside() throws IOException {
        var _ = check(keys, "(defalias x zork)");
        try (Stream<Path> all = Files.walk(root.resolve("my configs"))) {
            assertEquals(2, all.filter(Files::isRegularFile).count());
        }
    }
}
