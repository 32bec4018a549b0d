package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Fingerprint;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/// Two looks at a config differ where what kanata reads of it does.
class KanataFilesTest {
    private @TempDir Path folder;
    private Path main = Path.of("");

    @BeforeEach
    void aConfigWithAnInclude() throws IOException {
        main = folder.resolve("kanata.kbd");
        Files.writeString(main, "(defsrc a) (include \"more.kbd\") (include gone.kbd)");
        Files.writeString(folder.resolve("more.kbd"), "(deflayer base b)");
        Files.writeString(folder.resolve("other.kbd"), "(deflayer base c)");
    }

    private Fingerprint look() {
        Fingerprint found = new KanataFiles().fingerprint(main.toString());
        assertNotNull(found);
        return found;
    }

    private static Instant changedAt(Fingerprint found) {
        Instant at = found.changedAt();
        assertNotNull(at);
        return at;
    }

    @Test
    void theSameContentIsTheSame() throws IOException {
        Fingerprint before = look();
        Files.writeString(main, Files.readString(main));
        Files.writeString(folder.resolve("other.kbd"), "(deflayer base d)");
        assertEquals(before.hash(), look().hash(), "saved, and nothing changed");
    }

    @Test
    void anotherContentIsNot() throws IOException {
        Fingerprint before = look();
        Files.writeString(main, "(defsrc b)");
        assertNotEquals(before.hash(), look().hash());
    }

    @Test
    void whatIsIncludedBelongsToIt() throws IOException {
        Fingerprint before = look();
        Files.writeString(folder.resolve("more.kbd"), "(deflayer base d)");
        assertNotEquals(before.hash(), look().hash());
    }

    @Test
    void anIncludeThatComesOrGoesIsAChange() throws IOException {
        Fingerprint before = look();
        Files.writeString(folder.resolve("gone.kbd"), "(deflayer nav d)");
        Fingerprint there = look();
        assertNotEquals(before.hash(), there.hash());
        Files.delete(folder.resolve("gone.kbd"));
        assertEquals(before.hash(), look().hash());
    }

    /// What a person moves there, or takes out of a backup, keeps the time at which it was written.
    @Test
    void anOldFileThatIsMovedThereChangedNow() throws IOException {
        Path old = folder.resolve("old.kbd");
        Files.writeString(old, "(deflayer base e)");
        Instant written = Instant.now().minus(Duration.ofDays(9));
        Files.setLastModifiedTime(old, FileTime.from(written));
        Files.move(old, folder.resolve("more.kbd"), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(changedAt(look()).isAfter(written.plus(Duration.ofDays(8))));
    }

    @Test
    void oneThatCannotBeParsedHasOne() throws IOException {
        Files.writeString(main, "(defsrc (");
        assertNotNull(look());
    }

    @Test
    void aProgramThatIsInstalledAnewIsAnother() throws IOException {
        Path program = folder.resolve("kanata");
        Path link = folder.resolve("link");
        Files.writeString(program, "1.10.0");
        Files.createSymbolicLink(link, program);
        KanataFiles files = new KanataFiles();
        String before = files.program(link.toString());
        assertEquals(before, files.program(program.toString()));
        Path other = folder.resolve("new");
        Files.writeString(other, "1.10.1");
        Files.move(other, program, StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before, files.program(link.toString()));
        assertNull(files.program(folder.resolve("none").toString()));
    }

    @Test
    void nothingIsSaidOfWhatIsNoFile() {
        for (Path none : new Path[] {folder, folder.resolve("none.kbd")}) {
            assertNull(new KanataFiles().fingerprint(none.toString()));
        }
        assertNull(new KanataFiles().fingerprint("\0"));
    }
}
