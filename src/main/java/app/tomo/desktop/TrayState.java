package app.tomo.desktop;

import app.tomo.words.NoTray;

import java.util.Optional;

/// Whether a person can see Tomo's icon, and if not, why.
public sealed interface TrayState {
    /// Not known yet; soon after the start it is.
    record Pending() implements TrayState {}

    /// The desktop took the icon and has a place that shows it.
    record Shown() implements TrayState {}

    /// The desktop took the icon, but nothing shows it at the moment: no panel with a tray.
    record NoHost() implements TrayState {}

    /// This desktop has no tray of this kind. GNOME has none without an extension.
    record NoWatcher() implements TrayState {}

    /// The desktop has a tray, but does not take the icon; Tomo keeps trying.
    record Refused(String detail) implements TrayState {}

    /// There is no session bus to reach the desktop by.
    record NoBus(String detail) implements TrayState {}

    /// What to tell a person who looks for the icon; nothing while it is shown or still coming.
    default Optional<NoTray> absence(DesktopKind desktop) {
        return switch (this) {
            case Pending _, Shown _ -> Optional.empty();
            case NoHost _, NoWatcher _ ->
                    Optional.of(desktop.gnome() ? NoTray.GNOME : NoTray.NO_HOST);
            case Refused _ -> Optional.of(NoTray.REFUSED);
            case NoBus _ -> Optional.of(NoTray.NO_BUS);
        };
    }
}
