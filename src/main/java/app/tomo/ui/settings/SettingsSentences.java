package app.tomo.ui.settings;

import app.tomo.config.Complaint;
import app.tomo.config.SettingsDesk.Change;

/// What is said of settings on the command line, for the window to say the same. Any thread; does not block.
public interface SettingsSentences {
    /// Of what cannot be followed.
    String of(Complaint complaint);

    /// Of what became of a change, or speaks against it.
    String of(Change change);
}
