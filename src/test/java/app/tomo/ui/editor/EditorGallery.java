package app.tomo.ui.editor;

import app.tomo.kbd.LayerMap;
import app.tomo.kbd.Outline;
import app.tomo.model.Severity;

import javafx.application.ColorScheme;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Draws the editor, light and dark, into a folder, for people to judge:
///
///     EditorGallery FOLDER
public final class EditorGallery {
    static final String TEXT =
            """
            ;; home row mods, 2026-11
            (defcfg process-unmapped-keys yes)

            (defsrc
              caps a    s    d    f    j    k    l    ;  )

            (defvar time 200 word "some text")
            #| a comment
               over lines |#
            (defalias
              nav (tap-hold 200 200 esc (layer-toggle nav))
              met (tap-hold $time $time a lmet))

            (deflayer base
              @nav @met s    d    f    j    k    l    ;  )

            (deflayer nav
              _    _    _    _    lft  down up   )
            """;

    private EditorGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (ColorScheme scheme : ColorScheme.values()) {
            OpenEditor shown = new OpenEditor();
            shown.prefer(scheme);
            shown.open(TEXT);
            shown.run(
                    () ->
                            shown.editor.mark(
                                    List.of(
                                            new Mark(
                                                    Severity.BROKEN,
                                                    17,
                                                    1,
                                                    18,
                                                    38,
                                                    "Layer nav has 7 items, defsrc has 9",
                                                    "Add an item for l and ;"),
                                            new Mark(
                                                    Severity.WARNING, 7, 9, 7, 12, "Unused", ""))));
            shown.run(() -> shown.editor.jumpTo(5, 3));
            String name = scheme.name().toLowerCase(Locale.ROOT);
            write(shown.picture(), folder, "editor-" + name);
            offers(shown, folder, name);
            shown.run(shown.editor::replace);
            shown.type("nav");
            write(shown.picture(), folder, "search-" + name);
            panes(shown, folder, name);
            shown.close();
        }
        System.exit(0);
    }

    private static void offers(OpenEditor shown, Path folder, String name) throws IOException {
        shown.run(() -> shown.editor.jumpTo(15, 8));
        shown.press(KeyCode.F1);
        popup(folder, "hint-" + name);
        shown.run(() -> shown.editor.jumpTo(11, 26));
        shown.type(" (tap-");
        popup(folder, "offers-" + name);
        shown.press(KeyCode.ESCAPE);
        for (int i = 0; i < 6; i++) {
            shown.press(KeyCode.BACK_SPACE);
        }
    }

    private static void popup(Path folder, String name) throws IOException {
        write(
                OpenEditor.ask(() -> Window.getWindows().getLast().getScene().snapshot(null)),
                folder,
                name);
    }

    private static void panes(OpenEditor shown, Path folder, String name) throws IOException {
        LayerPane layers =
                OpenEditor.ask(() -> new LayerPane(OpenEditor.WORDS.editor(), shown.editor));
        OutlinePane outline =
                OpenEditor.ask(() -> new OutlinePane(OpenEditor.WORDS.editor(), entry -> {}));
        HBox both = OpenEditor.ask(() -> new HBox(layers, outline));
        shown.run(() -> layers.setPrefWidth(300));
        shown.run(() -> layers.show(LayerMap.all(TEXT)));
        shown.run(() -> layers.live("base"));
        shown.run(() -> outline.show(Outline.of(TEXT)));
        shown.show(both, 560, 460);
        write(OpenEditor.ask(() -> both.getScene().snapshot(null)), folder, "panes-" + name);
        shown.run(() -> layers.live("nav"));
        write(OpenEditor.ask(() -> both.getScene().snapshot(null)), folder, "panes-nav-" + name);
    }

    static void write(WritableImage image, Path folder, String name) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        boolean _ = ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
    }
}
