package app.tomo.ui.settings;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// One page of the settings window, made when it is shown for the first time and kept from then on. FX thread.
public interface SettingsPage {
    ObservableValue<String> NOTHING = new ReadOnlyStringWrapper("").getReadOnlyProperty();

    PageId id();

    /// The same one at each call.
    Region content();

    /// What the page is about at the moment, for the title of the window; empty for nothing in particular.
    default ObservableValue<String> subject() {
        return NOTHING;
    }

    /// It is in sight from now on.
    default void shown() {}

    /// It is not any more: another page is shown, or the window is closed.
    default void hidden() {}

    /// What the daemon runs is wanted beside what is on the disk; of a page that is about that.
    default void showDifference() {}

    /// The person wants to look for something on it; of a page where that can be done.
    default void find() {}

    /// Whether another page may be shown instead, or the window closed. May ask the person, and wait for the answer.
    default boolean mayLeave() {
        return true;
    }
}
