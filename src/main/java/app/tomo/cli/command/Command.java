package app.tomo.cli.command;

import app.tomo.model.ActionKind;
import app.tomo.model.Scope;
import app.tomo.model.unit.UnitTask;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a person asks of Tomo. Paths are absolute.
public sealed interface Command {
    /// Concerns the daemon: done by the running app, or without one.
    sealed interface OnDaemon extends Command {
        /// Whether a second try by another process can do no harm.
        default boolean onlyLooks() {
            return !(this instanceof Act
                    || this instanceof Apply
                    || this instanceof Keep
                    || this instanceof Revert);
        }
    }

    /// Whether it has to be done at once, by whoever can.
    default boolean urgent() {
        return this instanceof Revert
                || (this instanceof Act(ActionKind kind, String _)
                        && kind == ActionKind.EMERGENCY_STOP);
    }

    /// Whether it makes no sense in a profile that there is not. What is urgent is done whatever was mistyped.
    default boolean needsProfile() {
        return !urgent()
                && !(this instanceof Profile
                        || this instanceof Simulate
                        || this instanceof Replay
                        || this instanceof Diagnose);
    }

    /// Concerns the running app itself.
    sealed interface OnApp extends Command {}

    /// Concerns the settings: done by the running app, else on the files alone.
    sealed interface OnSettings extends Command {}

    record ShowSettings() implements OnSettings {}

    /// Writes a setting or a number into the settings file.
    ///
    /// @param value one that it can have, in the form of [app.tomo.config.SettingSyntax] or [app.tomo.model.LimitText]
    record SetSetting(String key, String value) implements OnSettings {}

    /// Takes it out of the settings file.
    record ResetSetting(String key) implements OnSettings {}

    record Status() implements OnDaemon {}

    /// Start, stop, restart, pause, resume, reload, a change of layer, a virtual key, the emergency stop or its end.
    ///
    /// @param argument [app.tomo.model.ReloadGuard#ANYWAY], the layer, the [app.tomo.model.KeyRequest] as text, the length of the pause
    /// ([app.tomo.model.Pause#argument]), else empty
    record Act(ActionKind kind, String argument) implements OnDaemon {}

    /// Applies the config on disk, and waits until that was kept or gone back from.
    ///
    /// @param file the config that is meant; null for the one in use
    /// @param restart by a restart of the daemon
    /// @param keep without a time to think it over
    record Apply(@Nullable String file, boolean restart, boolean keep) implements OnDaemon {}

    /// Keeps what was applied.
    record Keep() implements OnDaemon {}

    /// Goes back from what was applied.
    ///
    /// @param trial only from that one; null for whichever there is
    record Revert(@Nullable String trial) implements OnDaemon {}

    /// Shows what differs between the config that the daemon runs and the one on disk.
    record Drift() implements OnDaemon {}

    record Layers() implements OnDaemon {}

    /// Looks at everything, and says what is wrong.
    ///
    /// @param save a file for what was seen; null for none
    record Doctor(@Nullable String save) implements OnDaemon {}

    /// Lists the virtual keys.
    record Keys() implements OnDaemon {}

    /// What was told unasked, and what was held back.
    record Notifications() implements OnDaemon {}

    record Watch() implements OnDaemon {}

    /// Prints what was logged.
    ///
    /// @param follow goes on with what is logged from now on
    /// @param lines the most to begin with
    /// @param since from when on, as it was typed ([Since]); null for as far back as it goes
    record Logs(boolean follow, int lines, @Nullable String since) implements OnDaemon {
        public static final int LINES = 100;
        public static final int MOST_LINES = 2_000;
    }

    /// Has the daemon check a config.
    ///
    /// @param file null for the config in use
    record Check(@Nullable String file) implements OnDaemon {}

    record Quit() implements OnApp {}

    /// Writes what the app knows and does into a file, and prints its path.
    record Dump() implements OnApp {}

    /// Brings the window of the running app to the front.
    record Show() implements OnApp {}

    /// Plays a daemon, until it is interrupted.
    ///
    /// @param version the version whose protocol it speaks; null for the newest
    /// @param script a file that says what goes wrong and when; null for nothing
    /// @param check only checks the config, as kanata's `--check` does
    record Simulate(@Nullable String version, @Nullable String script, boolean check)
            implements Command {}

    /// Runs a recorded incident, or a script of the simulator, through Tomo and prints what it does.
    record Replay(String file) implements Command {}

    /// Says what is wrong by what was seen and saved before.
    record Diagnose(String file) implements Command {}

    /// Tells what happened to the daemon, from the incident journal.
    ///
    /// @param out the file that it goes into; null for the terminal, with `bundle` for a name of its own in the folder at hand
    /// @param since from when on, as it was typed ([Since]); null for the last day
    /// @param from another journal, or a script of the simulator; null for Tomo's own journal
    /// @param bundle with logs, units and configs, as an archive
    record Report(
            @Nullable String out, @Nullable String since, @Nullable String from, boolean bundle)
            implements Command {}

    /// Has another manager take over a daemon that somebody else started.
    ///
    /// @param scope USER or CHILD
    /// @param yes without a question
    record Adopt(Scope scope, boolean yes) implements Command {}

    /// Lists the presets, changes them, or has the daemon started with one of them.
    ///
    /// @param name empty for LIST and NONE
    /// @param arguments of the daemon, with ADD
    /// @param yes without a question
    record Preset(PresetVerb verb, String name, List<String> arguments, boolean yes)
            implements Command {
        /// What is done with it.
        public enum PresetVerb {
            LIST,
            /// The daemon is started with it, at once where it runs.
            SWITCH,
            /// The same without any: as its unit says.
            NONE,
            /// The daemon is started with it from its next start on.
            START,
            /// The config that was said, else the one in use, under that name.
            ADD,
            REMOVE
        }

        public Preset {
            arguments = List.copyOf(arguments);
        }
    }

    /// Lists the person's profiles, makes or removes one, or brings its Tomo forward.
    ///
    /// @param name empty for LIST
    /// @param yes without a question
    record Profile(ProfileVerb verb, String name, boolean yes) implements Command {
        /// What is done with it.
        public enum ProfileVerb {
            LIST,
            NEW,
            OPEN,
            REMOVE
        }
    }

    /// Shows the unit that runs the daemon, or has something done to it.
    ///
    /// @param task null to show it
    /// @param scope USER or SYSTEM; null for the one that is meant
    /// @param dryRun only shows what would be done
    /// @param yes without a question
    record Service(@Nullable UnitTask task, @Nullable Scope scope, boolean dryRun, boolean yes)
            implements Command {}

    /// Finds out why the daemon is not well, and repairs it.
    ///
    /// @param yes without a question
    record Recover(boolean yes) implements Command {}

    /// Takes away everything that Tomo made.
    ///
    /// @param dryRun only shows what goes
    /// @param yes without a question
    /// @param keep but for the settings and what was kept of the person's configs
    record Uninstall(boolean dryRun, boolean yes, boolean keep) implements Command {}

    /// The app itself.
    ///
    /// @param demo with the built-in simulator
    /// @param script a file that says what goes wrong in it and when; null for nothing
    record App(boolean demo, @Nullable String script) implements Command {}
}
