package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.stream.Stream;

/// A config as a text: what is read, what is written, and what is left as it was.
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes and links are POSIX's")
class ConfigFilesTest {
    @TempDir private Path root;

    private ConfigFiles files() {
        Path own = root.resolve("own");
        return new ConfigFiles(new Places(own, own, own, own, own), () -> Limits.DEFAULT);
    }

    private Path config(String text) throws IOException {
        return config(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path config(byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(root.resolve("person"));
        return Files.write(folder.resolve("kanata.kbd"), bytes);
    }

    private ConfigText opened(Path file) {
        return assertInstanceOf(Opening.Opened.class, files().open(file)).text();
    }

    private ConfigText saved(ConfigText text, String changed) {
        return assertInstanceOf(Saving.Saved.class, files().save(text, changed)).now();
    }

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsSavedIsThereAndNothingElse() throws IOException {
        Path file = config("(defsrc a)\n");
        ConfigText now = saved(opened(file), "(defsrc b)\n");
        assertEquals("(defsrc b)\n", Files.readString(file));
        assertEquals(List.of("kanata.kbd"), names(file.resolveSibling("")));
        assertEquals(opened(file), now);
        saved(now, "(defsrc c)");
        assertEquals("(defsrc c)", Files.readString(file));
    }

    @Test
    void aTextThatIsNotChangedIsWrittenByteForByte() throws IOException {
        for (String raw :
                List.of(
                        "",
                        "\n",
                        "a",
                        "a\r\nb\r\n",
                        "a\nb\r\nc\rd",
                        "\uFEFFa\r\n",
                        "\r\r\n\n",
                        "ä→😀")) {
            Path file = config(raw);
            ConfigText text = opened(file);
            assertFalse(text.text().contains("\r"));
            assertArrayEquals(raw.getBytes(StandardCharsets.UTF_8), text.bytes(text.text()), raw);
        }
    }

    @Test
    void newLinesEndAsTheOthersDo() throws IOException {
        Path file = config("\uFEFFa\r\nb\r\n");
        saved(opened(file), "a\nnew\nb\n");
        assertEquals("\uFEFFa\r\nnew\r\nb\r\n", Files.readString(file));
    }

    @Test
    void eachLineThatStaysKeepsItsOwnEnd() throws IOException {
        Path file = config("a\nb\r\nc\r\nd\ne");
        saved(opened(file), "a\nb\nnew\nc\nd\ne");
        assertEquals("a\nb\r\nnew\nc\r\nd\ne", Files.readString(file));
    }

    @Test
    void wideCharactersBehindAMarkStayWide() throws IOException {
        byte[] wide = "\uFEFF(defsrc ä)\r\n".getBytes(StandardCharsets.UTF_16LE);
        Path file = config(wide);
        ConfigText text = opened(file);
        assertEquals("(defsrc ä)\n", text.text());
        saved(text, "(defsrc ö)\n");
        assertArrayEquals(
                "\uFEFF(defsrc ö)\r\n".getBytes(StandardCharsets.UTF_16LE),
                Files.readAllBytes(file));
    }

    @Test
    void whatIsNoTextIsNamedWithItsPlace() throws IOException {
        Path latin = config("a\nä".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(new Opening.NotText(latin, 2, 2), files().open(latin));
        Path zeros = config(new byte[512]);
        assertEquals(new Opening.NotText(zeros, 0, 1), files().open(zeros));
    }

    @Test
    void aCharsetThatThePersonNamedIsKept() throws IOException {
        Path file = config("ä\n".getBytes(StandardCharsets.ISO_8859_1));
        var text =
                assertInstanceOf(
                                Opening.Opened.class,
                                files().open(file, StandardCharsets.ISO_8859_1))
                        .text();
        ConfigText now = saved(text, "ö\n");
        assertArrayEquals("ö\n".getBytes(StandardCharsets.ISO_8859_1), Files.readAllBytes(file));
        assertEquals(new Saving.NotInCharset("ISO-8859-1", 2), files().save(now, "ö\n→\n"));
    }

    @Test
    void whatIsNoFileIsSaid() throws IOException {
        Path file = config("");
        Path gone = file.resolveSibling("gone.kbd");
        assertEquals(new Opening.NotThere(gone), files().open(gone));
        assertEquals(
                new Opening.NotAFile(file.resolveSibling(""), true),
                files().open(file.resolveSibling("")));
        Limits small = Limits.DEFAULT.with(Limit.CONFIG_SIZE, Limit.CONFIG_SIZE.least());
        Path own = root.resolve("own");
        var strict = new ConfigFiles(new Places(own, own, own, own, own), () -> small);
        Path large = config(";".repeat(100_001));
        assertEquals(new Opening.TooLarge(large, 100_001, 100_000), strict.open(large));
    }

    @Test
    void aChangeMadeElsewhereIsNotWrittenOver() throws IOException {
        Path file = config("mine\n");
        ConfigText mine = opened(file);
        Files.writeString(file, "theirs\n");
        ConfigText theirs =
                assertInstanceOf(Saving.ChangedElsewhere.class, files().save(mine, "more\n"))
                        .theirs();
        assertEquals("theirs\n", theirs.text());
        assertEquals("theirs\n", Files.readString(file));
        assertInstanceOf(Saving.Saved.class, files().saveOver(theirs, "more\n"));
        assertEquals("more\n", Files.readString(file));
    }

    @Test
    void theSameChangeMadeElsewhereIsNoConflict() throws IOException {
        Path file = config("mine\n");
        ConfigText mine = opened(file);
        Files.writeString(file, "same\n");
        assertEquals("same\n", saved(mine, "same\n").text());
    }

    @Test
    void aFileThatWasRemovedIsMadeAgainOnlyWhenThatIsMeant() throws IOException {
        Path file = config("mine\r\n");
        ConfigText mine = opened(file);
        Files.delete(file);
        assertEquals(new Saving.Gone(file), files().save(mine, "more\n"));
        assertFalse(Files.exists(file));
        saved(mine.anew(), "more\n");
        assertEquals("more\r\n", Files.readString(file));
    }

    @Test
    void aNewFileIsNotWrittenOverOneThatCameMeanwhile() throws IOException {
        Path file = config("theirs");
        assertInstanceOf(
                Saving.ChangedElsewhere.class, files().save(ConfigText.fresh(file), "mine"));
        Files.delete(file);
        saved(ConfigText.fresh(file), "mine");
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void theModeStaysAndTheLinkToo() throws IOException {
        Path real = config("a");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(root.resolve("link.kbd"), real);
        saved(opened(link), "b");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("b", Files.readString(real));
        assertEquals(
                "rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
        assertEquals(List.of("link.kbd", "person"), names(root));
    }

    @Test
    void theEndOfALinkToNothingIsMade() throws IOException {
        Path folder = Files.createDirectories(root.resolve("person"));
        Path link = Files.createSymbolicLink(root.resolve("link.kbd"), Path.of("person/new.kbd"));
        saved(ConfigText.fresh(link), "b");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("b", Files.readString(folder.resolve("new.kbd")));
    }

    @Test
    void aFileThatMayNotBeWrittenIsNotReplaced() throws IOException {
        Path file = config("a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals(new Saving.ReadOnly(file.toRealPath()), files().save(opened(file), "b"));
        assertEquals("a", Files.readString(file));
        assertEquals(List.of("kanata.kbd"), names(file.resolveSibling("")));
    }

    @Test
    void aNameOfTheLongestLengthCanBeSaved() throws IOException {
        Path folder = Files.createDirectories(root.resolve("person"));
        Path file = folder.resolve("ä".repeat(125) + "k.kbd");
        saved(ConfigText.fresh(file), "a");
        saved(opened(file), "b");
        assertEquals(List.of(file.getFileName().toString()), names(folder));
    }

    @Test
    void aFolderThatVanishedIsSaid() throws IOException {
        Path file = config("a");
        ConfigText text = opened(file);
        Files.delete(file);
        Files.delete(file.resolveSibling(""));
        assertEquals(new Saving.FolderGone(file.resolveSibling("")), files().save(text, "b"));
        assertEquals(
                new Saving.FolderGone(file.resolveSibling("")), files().save(text.anew(), "b"));
    }

    @Test
    void aFileWithSeveralNamesKeepsThem() throws IOException {
        Path file = config("a\nlonger than what comes\n");
        Path other = Files.createLink(root.resolve("other.kbd"), file);
        ConfigText now = saved(opened(file), "b\n");
        assertEquals("b\n", Files.readString(other));
        saved(now, "b\nand longer than it was\n");
        assertEquals("b\nand longer than it was\n", Files.readString(other));
        assertTrue(Files.isSameFile(file, other));
        assertNull(files().interrupted(file));
    }

    @Test
    void aFileWithSeveralNamesIsNotWrittenIntoWithoutACopy() throws IOException {
        Path file = config("a");
        Files.createLink(root.resolve("other.kbd"), file);
        Files.writeString(root.resolve("own"), "in the way");
        assertInstanceOf(Saving.NoSafetyCopy.class, files().save(opened(file), "b"));
        assertEquals("a", Files.readString(file));
    }

    @Test
    void aSaveThatWasInterruptedInTheMiddleIsFoundAgain() throws IOException {
        Path file = config("before\n");
        Path own = root.resolve("own");
        ConfigFolder folder = ConfigFolder.of(new Places(own, own, own, own, own), file);
        new SafetyCopy(bytes("before\n"), bytes("after\n")).keep(folder.copy());
        assertNull(files().interrupted(file), "no byte was changed");
        new SafetyCopy(bytes("before\n"), bytes("after\n")).keep(folder.copy());
        Files.writeString(file, "aftere\n");
        assertEquals(new Interruption("before\n", "after\n"), files().interrupted(file));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.copy())));
        Files.createLink(root.resolve("other.kbd"), file);
        saved(opened(file), "c");
        assertTrue(
                Files.exists(folder.aside(new SafetyCopy(bytes("before\n"), bytes("")))),
                "the next save does not lose it");
        files().forgetInterruption(file);
        assertNull(files().interrupted(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ownerGroupAndExtendedAttributesStay() throws IOException {
        Path file = config("a");
        var extended = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        int _ = extended.write("tomo", ByteBuffer.wrap(bytes("kept")));
        var before = Files.readAttributes(file, "unix:mode,uid,gid");
        saved(opened(file), "b");
        assertEquals(before, Files.readAttributes(file, "unix:mode,uid,gid"));
        assertEquals(List.of("tomo"), extended.list());
    }
}
