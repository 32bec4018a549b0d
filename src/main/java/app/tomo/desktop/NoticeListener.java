package app.tomo.desktop;

/// Hears what a person does with a notification. Called on a thread of the notifier's; it must only hand on.
public interface NoticeListener {
    /// They want to see more.
    void show();

    /// They want to know what causes it.
    void findCause();

    /// They want the config applied by a restart.
    void restart();

    /// They keep the config that was applied.
    void keepTrial();

    /// They want the config before.
    void goBack();

    /// They pressed the emergency stop.
    void emergencyStop();

    /// They, or their desktop, closed the notification of that incident.
    void closed(long incident);

    /// Their desktop's do-not-disturb is on, or off. Told at once, and at every change.
    void doNotDisturb(boolean on);
}
