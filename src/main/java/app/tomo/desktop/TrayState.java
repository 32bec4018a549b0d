package app.tomo.desktop;

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
}
