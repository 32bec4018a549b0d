package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.kbd.Outline.Kind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ConfigShapeTest {
    private static final String MAIN =
            """
            (defvar time 200)
            (include keys.kbd)
            (include "not there.kbd")
            (include layers.kbd)
            (deflayer last @one b c)
            """;

    @TempDir private Path folder;
    private Path main;

    @BeforeEach
    void files() throws IOException {
        main = folder.resolve("main.kbd");
        var _ = Files.writeString(folder.resolve("keys.kbd"), "(defsrc\n  a b\n  c)");
        var _ =
                Files.writeString(
                        folder.resolve("layers.kbd"),
                        "(defalias one (tap-hold 200 200 a lctl))\n(deflayer base @one b c)");
    }

    @Test
    void layersOfIncludedFilesAreDrawnOverTheKeysOfIncludedFiles() {
        List<LayerMap> layers = ConfigShape.read(main, MAIN).layers();
        assertEquals(List.of("base", "last"), layers.stream().map(LayerMap::layer).toList());
        for (LayerMap map : layers) {
            assertEquals(List.of(2, 1), map.rows().stream().map(List::size).toList());
            assertEquals("a / ctrl", map.rows().getFirst().getFirst().face());
        }
    }

    @Test
    void whatComesFromAnotherFileStandsWhereItIsIncluded() {
        List<LayerMap> layers = ConfigShape.read(main, MAIN).layers();
        assertEquals(4, layers.getFirst().rows().getFirst().getFirst().line());
        assertEquals(5, layers.getLast().rows().getFirst().getFirst().line());
    }

    @Test
    void theNamesOfIncludedFilesAreKnownAndNotInTheOutline() {
        Outline outline = ConfigShape.read(main, MAIN).outline();
        assertEquals(List.of("one"), outline.names(Kind.ALIAS));
        assertEquals(List.of("last", "base"), outline.names(Kind.LAYER));
        assertEquals(4, outline.find(Kind.ALIAS, "one").orElseThrow().line());
        assertEquals(5, outline.entries().size());
    }

    @Test
    void aFileThatIncludesItselfIsReadOnce() throws IOException {
        var _ = Files.writeString(main, "(include main.kbd)(defsrc a)(deflayer x b)");
        ConfigShape shape = ConfigShape.read(main, Files.readString(main));
        assertEquals(1, shape.layers().size());
    }
}
