package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.KanataCheck;
import app.tomo.lab.Kanata;
import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A text that is not saved, as a file for a check.
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes and links are POSIX's")
class ScratchConfigTest {
    @TempDir private Path root;

    private Places places() {
        Path own = root.resolve("own");
        return new Places(own, own, own, own, own);
    }

    private Path config() throws IOException {
        Path folder = Files.createDirectories(root.resolve("person"));
        Files.writeString(folder.resolve("keys.kbd"), "(defalias a b)");
        return Files.writeString(folder.resolve("kanata.kbd"), "(defsrc a)\r\n");
    }

    private ScratchConfig made(Path file, String text) {
        var opened =
                assertInstanceOf(
                        Opening.Opened.class,
                        new ConfigFiles(places(), () -> Limits.DEFAULT).open(file));
        return assertInstanceOf(
                        ScratchConfig.Attempt.Made.class,
                        ScratchConfig.of(places(), opened.text(), text))
                .config();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void itLiesHiddenBesideItsConfigUntilItIsClosed() throws IOException {
        Path file = config();
        try (ScratchConfig scratch = made(file, "(defsrc b)\n")) {
            assertTrue(scratch.isBeside());
            assertEquals(file.getParent(), scratch.path().getParent());
            assertTrue(scratch.path().getFileName().toString().startsWith(".kanata.kbd.tomo-"));
            assertEquals("(defsrc b)\r\n", Files.readString(scratch.path()), "as it is saved");
        }
        assertEquals(List.of("kanata.kbd", "keys.kbd"), names(file.resolveSibling("")));
    }

    @Test
    void aVerdictNamesTheFilesAsThePersonKnowsThem() throws IOException {
        Path file = config();
        try (ScratchConfig scratch = made(file, "")) {
            var verdict =
                    new CheckResult.Failed(
                            new ConfigFault(
                                    scratch.path().toString(),
                                    1,
                                    2,
                                    3,
                                    4,
                                    "bad " + scratch.path(),
                                    "look into " + scratch.path().getFileName()));
            assertEquals(
                    new CheckResult.Failed(
                            new ConfigFault(
                                    file.toString(),
                                    1,
                                    2,
                                    3,
                                    4,
                                    "bad " + file,
                                    "look into kanata.kbd")),
                    scratch.mapped(verdict));
        }
    }

    @Test
    void whereTheFolderCannotBeWrittenEverythingIsLinkedElsewhere() throws IOException {
        Path file = config();
        Path parent = Files.createDirectories(root.resolve("parent"));
        Path folder = LinkedFolder.beside(file, parent);
        assertEquals(List.of("keys.kbd"), names(folder));
        assertEquals("(defalias a b)", Files.readString(folder.resolve("keys.kbd")));
        LinkedFolder.remove(folder);
        assertEquals(List.of(), names(parent));
        assertEquals(List.of("kanata.kbd", "keys.kbd"), names(file.resolveSibling("")));
    }

    @Test
    void aFileOfAFolderThatIsYetToBeMadeCanBeChecked() throws IOException {
        Path file = root.resolve("yet/to/come.kbd");
        var attempt = ScratchConfig.of(places(), ConfigText.fresh(file), "(defsrc a)");
        try (ScratchConfig scratch =
                assertInstanceOf(ScratchConfig.Attempt.Made.class, attempt).config()) {
            assertFalse(scratch.isBeside());
            assertEquals("(defsrc a)", Files.readString(scratch.path()));
            assertEquals("come.kbd", scratch.path().getFileName().toString());
            var fault =
                    new ConfigFault(
                            scratch.path().resolveSibling("keys.kbd").toString(),
                            1,
                            1,
                            1,
                            1,
                            "",
                            "");
            CheckResult mapped = scratch.mapped(new CheckResult.Failed(fault));
            assertEquals(
                    root.resolve("yet/to/keys.kbd").toString(),
                    assertInstanceOf(CheckResult.Failed.class, mapped).fault().file());
        }
        assertEquals(List.of(), names(root.resolve("own/checks")));
        assertFalse(Files.exists(root.resolve("yet")));
    }

    @Test
    void whatAKilledTomoLeftIsSwept() throws IOException {
        Path file = config();
        Path left = file.resolveSibling(".kanata.kbd.tomo-check-17.kbd");
        Files.writeString(left, "");
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
        Path saved = file.resolveSibling(".kanata.kbd.tomo-check-mine");
        Files.writeString(saved, "");
        made(file, "").close();
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(saved));
    }

    @Test
    void whatCannotBeSavedCannotBeChecked() throws IOException {
        Path file = config();
        Files.write(file, "ä".getBytes(StandardCharsets.ISO_8859_1));
        var files = new ConfigFiles(places(), () -> Limits.DEFAULT);
        var opened =
                assertInstanceOf(
                        Opening.Opened.class, files.open(file, StandardCharsets.ISO_8859_1));
        assertEquals(
                new ScratchConfig.Attempt.NotInCharset("ISO-8859-1"),
                ScratchConfig.of(places(), opened.text(), "→"));
    }

    /// The real check, beside the config and elsewhere.
    @Test
    @NeedsLab(Lab.KANATA)
    void whatIsIncludedIsFound() throws IOException {
        Path file = config();
        String text =
                """
                (defcfg process-unmapped-keys yes)
                (include keys.kbd)
                (defsrc a)
                (deflayer base @a)
                """;
        try (ScratchConfig beside = made(file, text)) {
            assertEquals(new CheckResult.Passed(List.of()), check(beside));
        }
        var attempt =
                ScratchConfig.elsewhere(places(), file, text.getBytes(StandardCharsets.UTF_8));
        try (ScratchConfig elsewhere =
                assertInstanceOf(ScratchConfig.Attempt.Made.class, attempt).config()) {
            assertEquals(new CheckResult.Passed(List.of()), check(elsewhere));
            Files.writeString(file.resolveSibling("keys.kbd"), "(defalias a (nothing))");
            ConfigFault fault =
                    assertInstanceOf(CheckResult.Failed.class, check(elsewhere)).fault();
            assertEquals(file.resolveSibling("keys.kbd").toString(), fault.file());
        }
    }

    private static CheckResult check(ScratchConfig scratch) {
        String binary = Kanata.binary(Kanata.CURRENT).toString();
        var invocation = new Invocation(binary, scratch.path().toString(), null, List.of());
        return scratch.mapped(
                new KanataCheck(() -> Limits.DEFAULT).check(invocation, Duration.ofMinutes(1)));
    }
}
