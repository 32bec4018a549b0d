package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Everything that a step can ask to be done. Named in the imperative; its result comes back as an [Event].
public sealed interface Effect {
    /// What only looks: carried out by the health service.
    sealed interface Look extends Effect {}

    /// What changes a daemon, or serves a change: carried out by the lifecycle service.
    sealed interface Change extends Effect {
        long action();
    }

    /// What concerns the versions of the config: carried out by the trial service.
    sealed interface OnVersions extends Effect {}

    /// What a person is told: carried out by the notifier.
    sealed interface Tell extends Effect {}

    record ReadService() implements Look {}

    /// Read the daemon's log from that moment on.
    record ReadLog(Instant since) implements Look {}

    /// Find out when the manager brought the daemon back since then.
    record RecallRestarts(Instant since) implements Look {}

    /// Find out what the config at that path holds.
    record ReadConfig(long number, String config) implements Look {}

    /// Find out what the config at that path holds, to tell it from what the daemon runs.
    record LookAtConfig(long number, String config) implements Look {}

    /// Find out which program is at that path.
    record ReadProgram(String path) implements Look {}

    record OpenLink(long link, DaemonAddress address) implements Look {}

    record CloseLink(long link) implements Look {}

    record Ping(long link) implements Look {}

    record AskLayers(long link) implements Look {}

    record CheckConfig(long action, Invocation invocation) implements Change {}

    /// End what is provably left over of this invocation, apart from the unit's own process.
    record ClearOrphans(long action, Invocation invocation, long ownPid) implements Change {}

    record StartUnit(long action) implements Change {}

    record StopUnit(long action) implements Change {}

    record RestartUnit(long action) implements Change {}

    /// Kill the whole control group.
    record KillUnit(long action) implements Change {}

    /// Write the flag of the emergency stop down.
    record StoreHold(long action, Instant since) implements Change {}

    record RemoveHold(long action) implements Change {}

    /// End everything of the unit at once, for good.
    record EndUnit(long action) implements Change {}

    record SendReload(long link, long action) implements Change {}

    record SendLayer(long link, long action, String layer) implements Change {}

    /// The daemon answers only where it has no such key, so a question that it answers goes after it.
    record SendKey(long link, long action, KeyRequest request) implements Change {}

    /// Change how the unit is defined, as the plan of that action says.
    record ChangeUnit(long action) implements Change {}

    /// An action ended: tell whoever asked.
    record TellEnded(long action, ActionKind kind, Outcome outcome) implements Change {}

    /// Tell of an incident, or tell it anew: one notification each.
    record TellTrouble(long incident, Matter matter) implements Tell {}

    /// The incident is over.
    record TellRecovery(long incident, Recovery recovery) implements Tell {}

    /// Ask whether that is to be kept.
    record TellTrial(long incident, Trial trial) implements Tell {}

    /// Nobody kept it: say in the same notification how it ended.
    record TellTrialEnd(long incident, TrialEnd end) implements Tell {}

    /// Nothing is left to tell of that incident.
    record CloseNotice(long incident) implements Tell {}

    /// The time to keep it begins: write that down, and have somebody go back who outlives Tomo.
    record BeginTrial(Trial trial) implements OnVersions {}

    /// Take its record, and remember what was applied as known to work.
    record KeepTrial(String trial) implements OnVersions {}

    /// Take its record, and write the version before, unless the file is not what was applied.
    record RestoreTrial(String trial) implements OnVersions {}

    /// It did not come to a trial, or another one is in its place.
    record ForgetTrial(String trial) implements OnVersions {}

    /// What the file holds runs.
    ///
    /// @param proven whether it has for a while; else it counts only where nothing else is known to work
    record NoteWorking(String config, boolean proven) implements OnVersions {}

    /// Keep what the daemon read, as long as the disk still holds it; and find out what of it takes a restart.
    ///
    /// @param process tells the daemon's process from others
    /// @param fresh whether that process was started with it
    record NoteRunning(Fingerprint running, String process, boolean fresh) implements OnVersions {}

    /// Find out what differs between what the daemon read and what is on disk.
    record CompareConfig(Fingerprint running, Fingerprint disk) implements OnVersions {}

    /// Apply what was saved by somebody else.
    record ApplyConfig(String config) implements OnVersions {}

    /// The effect's link, where it is about one.
    static @Nullable Long linkOf(Effect effect) {
        return switch (effect) {
            case OpenLink e -> e.link();
            case CloseLink e -> e.link();
            case Ping e -> e.link();
            case AskLayers e -> e.link();
            case SendReload e -> e.link();
            case SendLayer e -> e.link();
            case SendKey e -> e.link();
            default -> null;
        };
    }
}
