package app.tomo.kbd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a config is made of, for those who show it: its outline and its layers, with what comes from included files.
public record ConfigShape(Outline outline, List<LayerMap> layers) {
    public ConfigShape {
        layers = List.copyOf(layers);
    }

    /// Reads a main file's text, however broken, and the files that it includes. Takes some tenths of a second for 20,000 lines:
    /// not for the FX thread.
    public static ConfigShape read(Path main, String text) {
        List<PlacedForm> forms = PlacedForm.of(main, text);
        List<Outline.Entry> included = new ArrayList<>();
        for (PlacedForm placed : forms) {
            if (placed.from() != null) {
                Outline.of(placed.form().source()).entries().stream()
                        .map(entry -> entry.at(placed.from()))
                        .forEach(included::add);
            }
        }
        return new ConfigShape(Outline.of(text).with(included), LayerMap.all(forms));
    }
}
