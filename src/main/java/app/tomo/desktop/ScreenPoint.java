package app.tomo.desktop;

/// A place on the screen, in the pixels that the desktop counts in.
public record ScreenPoint(int x, int y) {}
