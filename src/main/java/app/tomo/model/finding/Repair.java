package app.tomo.model.finding;

import java.util.Locale;

/// What can be done about a failure. The wizard makes steps of them.
public enum Repair {
    /// The kernel's module is loaded, now and with each start of the machine.
    LOAD_MODULE,
    /// A udev rule gives the group the device.
    WRITE_RULE,
    /// The person becomes a member of the groups.
    JOIN_GROUPS,
    /// The person logs out and in again.
    LOG_IN_AGAIN,
    /// The person gets the daemon.
    GET_DAEMON,
    /// The person installs a program that the daemon needs.
    GET_PROGRAM,
    /// Another program is named where the daemon is started.
    CHOOSE_PROGRAM,
    /// The config goes back to the last one that is known to work.
    RESTORE_CONFIG,
    /// A first config is written.
    MAKE_CONFIG,
    /// The person edits the config.
    EDIT_CONFIG,
    /// The command line is corrected.
    CORRECT_COMMAND,
    /// Another port is chosen.
    CHOOSE_PORT,
    /// Whoever holds the port, or the keyboard, is ended with the person's leave.
    END_HOLDER,
    /// What is provably left over is ended.
    END_LEFTOVERS,
    /// Another daemon is ended with the person's leave.
    END_OTHER,
    UNMASK,
    ENABLE,
    INSTALL_UNIT,
    /// Tomo looks after the unit in the manager in which it is.
    CHANGE_SCOPE,
    /// The person says which of several Tomo is to look after.
    CHOOSE_UNIT,
    /// The manager forgets that it was started too often.
    RESET_LIMIT,
    /// What is weak in the unit is made strong.
    HARDEN,
    REMOVE_SOCKET,
    RELEASE_KEYBOARD,
    PLUG_KEYBOARD,
    /// It is ended by force, and started again.
    FORCE_RESTART,
    START,
    RESTART,
    /// A restart instead of a reload applies the config.
    RESTART_TO_APPLY,
    LIFT_EMERGENCY_STOP,
    RESUME,
    /// The person frees memory, or gives the unit more.
    FREE_MEMORY,
    /// The person's session, or its bus, is started again.
    RESTART_SESSION,
    /// A newer version of the daemon can do it.
    UPDATE_DAEMON,
    CORRECT_SETTINGS,
    /// A report goes to those who know the daemon.
    REPORT,
    /// On another platform: the driver is installed or activated.
    MAC_DRIVER,
    MAC_PERMISSION,
    MAC_ROOT;

    /// Its name in `--json`: `load-module`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
