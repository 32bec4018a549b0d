package app.tomo.desktop;

import java.util.List;

/// What the icon shows while all is well: its tick, or the layer. Immutable; a face is itself and like no other, so that a
/// picture that was drawn anew is another one.
public final class Face {
    /// The icon of the state itself, with its tick.
    public static final Face TICK = new Face(List.of(), List.of());

    private final List<Pixmap> light;
    private final List<Pixmap> dark;

    private Face(List<Pixmap> light, List<Pixmap> dark) {
        this.light = List.copyOf(light);
        this.dark = List.copyOf(dark);
    }

    /// A picture with colours of its own.
    static Face of(List<Pixmap> sizes) {
        return new Face(sizes, sizes);
    }

    /// @param light for a light panel
    static Face of(List<Pixmap> light, List<Pixmap> dark) {
        return new Face(light, dark);
    }

    /// In all sizes that it has, smallest first; empty for the tick.
    List<Pixmap> pixmaps(ColorScheme panel) {
        return switch (panel) {
            case LIGHT -> light;
            case DARK -> dark;
        };
    }
}
