package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.model.Daemon;
import app.tomo.model.ReloadSupport;
import app.tomo.model.TrayLayer;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// What the icon shows of a layer, with the fonts and the disk of this machine.
class LayerFacesTest {
    private static final int RED = 0xffcc0000;
    private static final int BLUE = 0xff0000cc;

    @TempDir private Path root;
    private Path folder;
    private final TrayIcons icons = new TrayIcons();
    private final Arrivals<String> changes = new Arrivals<>();
    private final Arrivals<String> said = new Arrivals<>();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("icons"));
    }

    private LayerFaces faces(TrayLayer wanted) {
        return new LayerFaces(
                wanted, folder, icons, Words.ofKanata().icons(), said, () -> changes.accept(""));
    }

    private static Daemon on(@Nullable String layer, String... all) {
        return new Daemon("1.11.0", ReloadSupport.CONFIRMED, false, layer, List.of(all), null);
    }

    /// The face once it is made.
    private Face settled(LayerFaces faces, String layer) throws InterruptedException {
        if (faces.of(on(layer)) == Face.TICK) {
            changes.next();
        }
        return faces.of(on(layer));
    }

    private Path picture(String name, int width, int height, int argb) throws IOException {
        return Files.write(folder.resolve(name), png(width, height, argb));
    }

    private static byte[] png(int width, int height, int argb) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, argb);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "png", bytes));
        return bytes.toByteArray();
    }

    /// The colour in the middle of the picture of that size.
    private static int middle(Face face, int size) {
        Pixmap pixmap =
                face.pixmaps(ColorScheme.DARK).stream()
                        .filter(each -> each.width() == size)
                        .findFirst()
                        .orElseThrow();
        return ByteBuffer.wrap(pixmap.argb()).getInt((size / 2 * size + size / 2) * Integer.BYTES);
    }

    private static List<byte[]> bytes(Face face) {
        return face.pixmaps(ColorScheme.LIGHT).stream().map(Pixmap::argb).toList();
    }

    private static boolean isLetter(Face face) {
        return face.pixmaps(ColorScheme.LIGHT).size() == 6
                && !Arrays.equals(
                        face.pixmaps(ColorScheme.LIGHT).getFirst().argb(),
                        face.pixmaps(ColorScheme.DARK).getFirst().argb());
    }

    @Test
    void nothingIsMadeWhereNothingIsWanted() {
        assertSame(Face.TICK, faces(TrayLayer.OFF).of(on("base", "base", "nav")));
        assertSame(Face.TICK, faces(TrayLayer.LETTER).of(on(null)));
        assertTrue(changes.isEmpty());
    }

    @Test
    void aLayerIsItsFirstLetter() throws Exception {
        LayerFaces faces = faces(TrayLayer.LETTER);
        Face base = settled(faces, "base");
        assertTrue(isLetter(base));
        assertSame(base, settled(faces, "Backspace"), "the same letter");
        Face nav = settled(faces, "nav");
        for (int size = 0; size < 6; size++) {
            byte[] tick =
                    icons.pixmaps(new TrayIcon(app.tomo.model.Headline.HEALTHY, ColorScheme.LIGHT))
                            .get(size)
                            .argb();
            assertTrue(differences(bytes(base).get(size), bytes(nav).get(size)) > 8);
            assertTrue(differences(bytes(base).get(size), tick) > 8);
        }
        assertTrue(said.isEmpty());
    }

    private static long differences(byte[] one, byte[] other) {
        return IntStream.range(0, one.length)
                .filter(i -> Math.abs((one[i] & 0xff) - (other[i] & 0xff)) > 127)
                .count();
    }

    @Test
    void theLettersOfAllLayersAreMadeBeforeTheyAreActive() throws Exception {
        LayerFaces faces = faces(TrayLayer.LETTER);
        faces.of(on("base", "base", "nav", "symbols"));
        changes.next();
        settled(faces, "symbols");
        assertNotEquals(Face.TICK, faces.of(on("nav", "base", "nav", "symbols")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎮 nav", "-nav-", "na\u0308", "\u202e\u0000nav", "nav/../../x"})
    void theLetterIsTheFirstThatCanBeDrawn(String layer) throws Exception {
        LayerFaces faces = faces(TrayLayer.LETTER);
        assertSame(settled(faces, "n"), settled(faces, layer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u202e", "\ud83c"})
    void aNameWithoutAnyLetterKeepsTheTick(String layer) throws Exception {
        LayerFaces faces = faces(TrayLayer.LETTER);
        faces.of(on(layer));
        settled(faces, "x");
        assertSame(Face.TICK, faces.of(on(layer)));
    }

    @Test
    void anOwnPictureThenThatForOthersThenTheLetter() throws Exception {
        picture("nav.png", 64, 64, RED);
        LayerFaces faces = faces(TrayLayer.ICON);
        assertEquals(RED, middle(settled(faces, "nav"), 22));
        assertTrue(isLetter(settled(faces, "base")));
        picture("other-layers.png", 64, 64, BLUE);
        faces = faces(TrayLayer.ICON);
        assertEquals(RED, middle(settled(faces, "nav"), 16));
        assertEquals(BLUE, middle(settled(faces, "base"), 16));
        assertTrue(said.isEmpty());
    }

    @Test
    void aPictureKeepsItsShapeInTheMiddle() throws Exception {
        picture("nav.png", 64, 16, RED);
        Face face = settled(faces(TrayLayer.ICON), "nav");
        assertEquals(
                List.of(16, 22, 24, 32, 48, 64),
                face.pixmaps(ColorScheme.LIGHT).stream().map(Pixmap::width).toList());
        ByteBuffer smallest = ByteBuffer.wrap(face.pixmaps(ColorScheme.DARK).getFirst().argb());
        assertEquals(0, smallest.getInt(8 * Integer.BYTES), "clear above");
        assertEquals(RED, smallest.getInt(8 * 16 * Integer.BYTES), "as wide as the icon");
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws Exception {
        picture("nav.png", 16, 16, RED);
        Face face = settled(faces(TrayLayer.ICON), "nav");
        assertEquals(1, face.pixmaps(ColorScheme.LIGHT).size());
    }

    @Test
    void aChangedPictureIsTakenWhenTheLayerComesBack() throws Exception {
        picture("nav.png", 64, 64, RED);
        LayerFaces faces = faces(TrayLayer.ICON);
        Face before = settled(faces, "nav");
        assertSame(before, faces.of(on("nav")));
        Path file = picture("nav.png", 48, 48, BLUE);
        assertSame(before, faces.of(on("nav")));
        settled(faces, "base");
        faces.of(on("nav"));
        changes.next();
        assertEquals(BLUE, middle(faces.of(on("nav")), 22));

        Files.delete(file);
        settled(faces, "base");
        faces.of(on("nav"));
        changes.next();
        assertTrue(isLetter(faces.of(on("nav"))));
        assertTrue(said.isEmpty());
    }

    @Test
    void aPictureThatCannotBeShownIsSaidOnceAndALetterStandsForIt() throws Exception {
        byte[] good = png(64, 64, RED);
        byte[] bomb = good.clone();
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        Files.write(folder.resolve("bomb.png"), bomb);
        Files.write(folder.resolve("long.png"), new byte[PictureFile.MOST_BYTES + 1]);
        Files.write(folder.resolve("cut.png"), Arrays.copyOf(good, 40));
        Files.writeString(folder.resolve("text.png"), "not a picture at all, whatever its name");
        Files.write(folder.resolve("empty.png"), new byte[0]);
        Files.createDirectory(folder.resolve("folder.png"));
        LayerFaces faces = faces(TrayLayer.ICON);
        List<String> heard = new ArrayList<>();
        for (String layer : List.of("bomb", "long", "cut", "text", "empty", "folder")) {
            assertTrue(isLetter(settled(faces, layer)), layer);
            heard.add(said.next().replace(folder + "/", ""));
        }
        settled(faces, "base");
        faces.of(on("bomb"));
        settled(faces, "again");
        assertEquals(
                List.of(
                        "bomb.png is larger than 1,024 × 1,024 pixels. The tray shows a letter"
                                + " instead.",
                        "long.png is larger than 1,048,576 bytes. The tray shows a letter instead.",
                        "cut.png is a damaged picture. The tray shows a letter instead.",
                        "text.png is no PNG picture. The tray shows a letter instead.",
                        "empty.png is no PNG picture. The tray shows a letter instead.",
                        "folder.png is no file. The tray shows a letter instead."),
                heard);
        assertTrue(said.isEmpty());
    }

    @Test
    void aLayerNameNeverLeadsOutOfTheFolder() throws Exception {
        Files.write(root.resolve("secret.png"), png(64, 64, RED));
        Files.write(root.resolve("x.png"), png(64, 64, RED));
        picture("sym_num.png", 64, 64, BLUE);
        LayerFaces faces = faces(TrayLayer.ICON);
        assertTrue(isLetter(settled(faces, "../secret")));
        assertTrue(isLetter(settled(faces, root.resolve("x").toString())));
        assertTrue(isLetter(settled(faces, "n".repeat(10_000))));
        assertEquals(BLUE, middle(settled(faces, "sym/num"), 22));
        assertTrue(said.isEmpty());
    }

    @Test
    void aFolderThatIsNotThereIsSaidOnce() throws Exception {
        Files.delete(folder);
        LayerFaces faces = faces(TrayLayer.ICON);
        assertTrue(isLetter(settled(faces, "nav")));
        settled(faces, "base");
        assertEquals(
                "There is no folder "
                        + folder
                        + " with pictures of layers, so the tray shows letters. A picture is called"
                        + " as its layer, such as nav.png.",
                said.next());
        assertTrue(said.isEmpty());
    }

    @Test
    void twoThousandLayersHaveTheirLetters() throws Exception {
        String[] all = IntStream.range(0, 2_000).mapToObj(i -> i + " layer").toArray(String[]::new);
        LayerFaces faces = faces(TrayLayer.ICON);
        faces.of(on(all[0], all));
        changes.next();
        faces.of(on(all[1_999], all));
        changes.next();
        assertTrue(isLetter(faces.of(on(all[1_999], all))));
    }
}
