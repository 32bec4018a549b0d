package app.tomo.desktop;

/// Hears what a person does with the tray icon. Called on the bus's callback thread; it must only
/// hand on.
public interface TrayListener {
    /// The icon was clicked, here. The point is (0, 0) where the desktop does not tell (Wayland).
    void activated(ScreenPoint at);

    /// An entry of the menu was chosen.
    void chosen(TrayCommand command);

    /// The menu is about to be seen, where the desktop tells.
    default void opening() {}
}
