package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.model.ConfigFault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class KbdFileTest {
    @TempDir Path folder;

    @Test
    void layersVirtualKeysAndIncludesAreFound() throws IOException {
        Files.createDirectories(folder.resolve("inc"));
        Files.writeString(folder.resolve("inc/more.kbd"), "(deflayer (nav icon x.png) _)\n");
        KbdFile file =
                read(
                        """
                        ;; (deflayer commented a)
                        #| (deflayer blocked a) |#
                        (defcfg process-unmapped-keys yes)
                        (defsrc a)
                        (deflayer base ;; the first
                          a)
                        (include "inc/more.kbd")
                        (include gone.kbd)
                        (deflayermap (num) a 1)
                        (platform (linux macos) (deflayer tux x))
                        (platform (win) (deflayer windows x))
                        (defvirtualkeys one a two (layer-switch nav))
                        (deffakekeys three a)
                        """);
        assertEquals(
                List.of("base", "nav", "num", "tux"),
                file.layers().stream().map(KbdFile.Layer::name).toList());
        assertEquals("(deflayer base ;; the first\n  a)", file.layers().getFirst().text());
        assertEquals(List.of("one", "two", "three"), List.copyOf(file.virtualKeys().keySet()));
        assertEquals(List.of("gone.kbd"), file.skipped());
        assertEquals(folder.resolve("inc/more.kbd"), file.sections().get(3).file());
    }

    @Test
    void stringsMayHoldWhatWouldOtherwiseEndThem() throws IOException {
        KbdFile file = read("(defalias a \"(;; |# x\" b r#\"two\n \" lines\"# c;d e)\n(defsrc)");
        assertEquals(2, file.sections().size());
        List<KbdNode> items = file.sections().getFirst().form().items();
        assertEquals(7, items.size());
        assertEquals("(;; |# x", ((KbdNode.Atom) items.get(2)).value());
        assertEquals("two\n \" lines", ((KbdNode.Atom) items.get(4)).value());
        assertEquals("c;d", ((KbdNode.Atom) items.get(5)).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "(defsrc a                 § 1:1-1:1   § This parenthesis is never closed",
                "(defsrc a))               § 1:11-1:11 § This parenthesis closes nothing that was"
                        + " opened",
                "hello (defsrc a)          § 1:1-1:5   § Only lists may stand here",
                "(defsrc a)~#| open        § 2:1-2:2   § This comment is never closed: |# is"
                        + " missing",
                "(defsrc \"a~)             § 1:9-1:10  § This string is never closed",
                "(defsrc r#\"a~)           § 1:9-1:11  § This string is never closed: \"# is"
                        + " missing",
                "(include a b)             § 1:1-1:13  § An include names exactly one file",
                "(include main.kbd)        § 1:1-1:18  § This file is included already",
                "(defalias 日本 (a~ 漢字)   § 1:1-1:1   § This parenthesis is never closed",
                "(日本) x                   § 1:6-1:6   § Only lists may stand here",
            })
    void faultsHaveTheirPlaceInCharacters(String text, String place, String reason)
            throws IOException {
        ConfigFault fault = fault(text.replace('~', '\n'));
        assertEquals(folder.resolve("main.kbd").toString(), fault.file());
        assertEquals(place, place(fault));
        assertEquals(reason.strip(), fault.reason());
    }

    @Test
    void anIncludedFileMayNotIncludeOthers() throws IOException {
        Files.writeString(folder.resolve("inc.kbd"), "\n  (include other.kbd)");
        ConfigFault fault = fault("(include inc.kbd)");
        assertEquals(folder.resolve("inc.kbd").toString(), fault.file());
        assertEquals("2:3-2:21", place(fault));
    }

    @Test
    void whatIsNoTextOrNoFileIsSaid() throws IOException {
        Path main = folder.resolve("main.kbd");
        assertEquals("There is no such file", faulty(main).reason());
        Files.write(main, new byte[] {(byte) 0xFF, 0, 1});
        assertEquals("The file is not UTF-8 text", faulty(main).reason());
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertEquals(1, read("\uFEFF(defsrc a)").sections().size());
    }

    private static String place(ConfigFault fault) {
        return fault.line()
                + ":"
                + fault.column()
                + "-"
                + fault.endLine()
                + ":"
                + fault.endColumn();
    }

    private KbdFile read(String text) throws IOException {
        Path main = Files.writeString(folder.resolve("main.kbd"), text);
        return assertInstanceOf(KbdFile.Reading.Read.class, KbdFile.read(main)).config();
    }

    private ConfigFault fault(String text) throws IOException {
        return faulty(Files.writeString(folder.resolve("main.kbd"), text));
    }

    private static ConfigFault faulty(Path main) {
        return assertInstanceOf(KbdFile.Reading.Faulty.class, KbdFile.read(main)).fault();
    }
}
