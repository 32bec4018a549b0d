package app.tomo.desktop;

/// What is behind text and icons.
public enum ColorScheme {
    LIGHT,
    DARK
}
