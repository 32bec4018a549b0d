package app.tomo.ui.settings;

import javafx.scene.layout.Region;

/// One page of the settings window, made when it is shown for the first time and kept from then on. FX thread.
public interface SettingsPage {
    PageId id();

    /// The same one at each call.
    Region content();

    /// It is in sight from now on.
    default void shown() {}

    /// It is not any more: another page is shown, or the window is closed.
    default void hidden() {}

    /// Whether another page may be shown instead, or the window closed. May ask the person, and wait for the answer.
    default boolean mayLeave() {
        return true;
    }
}
