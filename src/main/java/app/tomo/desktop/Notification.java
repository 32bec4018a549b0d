package app.tomo.desktop;

import app.tomo.model.Headline;

import java.util.List;

/// What a notification server is to show, as immutable data in plain text (Desktop Notifications Specification 1.2).
///
/// @param urgency a critical one stays until it is closed
/// @param lasting whether it stays until it is closed; else the server takes it away after a while
/// @param icon drawn by Tomo, because no icon of its name need be installed
/// @param buttons those that the server shows where it can, in this order
record Notification(
        String title,
        String body,
        Urgency urgency,
        boolean lasting,
        Headline icon,
        List<Button> buttons) {
    Notification {
        buttons = List.copyOf(buttons);
    }

    /// The numbers are the specification's.
    enum Urgency {
        NORMAL(1),
        CRITICAL(2);

        final byte number;

        Urgency(int number) {
            this.number = (byte) number;
        }
    }

    /// What can be pressed on it.
    ///
    /// @param key what the server calls it when it is pressed; `default` is a click on the notification itself
    record Button(String key, String label) {}
}
