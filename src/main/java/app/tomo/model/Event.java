package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Everything that can happen. Named in the past tense; carries what was seen, never what to do about it.
public sealed interface Event {
    /// Nothing but time has passed.
    record Ticked() implements Event {}

    /// The machine woke up, or the clock that Tomo follows was set.
    record Woke() implements Event {}

    /// The service manager was read, or told of a change by itself.
    record ServiceObserved(ServiceReading reading) implements Event {}

    /// What the daemon's log says since some moment.
    record LogRead(Instant since, List<LogFinding> findings) implements Event {
        public LogRead {
            findings = List.copyOf(findings);
        }
    }

    /// The config was looked at; null where it could not be read.
    ///
    /// @param number of the question
    record ConfigSeen(long number, @Nullable Fingerprint config) implements Event {}

    /// Somebody saw a file of the config change on disk.
    record ConfigFileChanged() implements Event {}

    /// The config was looked at, to tell it from the one that the daemon runs; null where it could not be read.
    record ConfigLookedAt(long number, @Nullable Fingerprint config) implements Event {}

    /// What the daemon runs was compared with what is on disk.
    ///
    /// @param disk the hash of what was there
    record ConfigCompared(String disk, List<ConfigChange> changes) implements Event {
        public ConfigCompared {
            changes = List.copyOf(changes);
        }
    }

    /// It is known which options of what the daemon runs take a restart: those that differ from what it was started with.
    ///
    /// @param running the hash of what runs
    record RestartNeeded(String running, List<String> options) implements Event {
        public RestartNeeded {
            options = List.copyOf(options);
        }
    }

    /// What concerns a config that was applied and is not kept yet.
    sealed interface AboutTrial extends Event {}

    /// The version to go back to is safe: `trial` can be applied, which is asked for with it.
    record TrialStaged(Trial trial) implements AboutTrial {}

    /// The record of a trial was found.
    ///
    /// @param orphan whether the Tomo that began it is gone
    record TrialRecalled(Trial trial, boolean orphan) implements AboutTrial {}

    /// The person keeps what was applied.
    record TrialAccepted() implements AboutTrial {}

    /// The version before is wanted.
    ///
    /// @param why ASKED by the person, or ORPHANED by whoever was told to outlive Tomo
    record TrialDeclined(TrialEnd.Why why) implements AboutTrial {}

    /// A trial was kept or gone back from on disk, or neither could be done.
    record TrialSettled(String trial, TrialEnd.Settlement settlement) implements AboutTrial {}

    /// The daemon's program was looked at.
    ///
    /// @param file what tells it from another one at the same path; null where that is not known
    record ProgramSeen(String path, @Nullable String file) implements Event {}

    /// The machine's keyboards were looked at.
    record KeyboardsSeen(List<Keyboard> keyboards) implements Event {
        public KeyboardsSeen {
            keyboards = List.copyOf(keyboards);
        }
    }

    /// What the daemon's log says of the keyboards since some moment, by path.
    record KeyboardsLogged(Instant since, Map<String, Keyboard.State> taken) implements Event {
        public KeyboardsLogged {
            taken = Map.copyOf(taken);
        }
    }

    /// When the manager brought the daemon back, before Tomo looked for the first time.
    record RestartsRecalled(List<Instant> times) implements Event {
        public RestartsRecalled {
            times = List.copyOf(times);
        }
    }

    /// Words from a connection. `link` is its number: those of an older connection are dropped.
    sealed interface FromLink extends Event {
        long link();
    }

    record LinkOpened(long link) implements FromLink {}

    record LinkLost(long link, LinkFailure why) implements FromLink {}

    /// The daemon's version is known.
    ///
    /// @param namesKeys whether it can name its virtual keys
    record DaemonGreeted(long link, String version, ReloadSupport reload, boolean namesKeys)
            implements FromLink {}

    /// The daemon declared itself a simulation.
    record SimulationDeclared(long link) implements FromLink {}

    /// A ping was answered.
    record PingAnswered(long link, String layer) implements FromLink {}

    record LayerChanged(long link, String layer) implements FromLink {}

    record LayersListed(long link, List<String> layers) implements FromLink {
        public LayersListed {
            layers = List.copyOf(layers);
        }
    }

    record VirtualKeysListed(long link, List<String> keys) implements FromLink {
        public VirtualKeysListed {
            keys = List.copyOf(keys);
        }
    }

    /// The daemon answered the question that was sent after a virtual key.
    record KeyTaken(long link) implements FromLink {}

    /// The daemon shows that it handles keys.
    record ActivitySeen(long link) implements FromLink {}

    /// The daemon has loaded a config; `file` as it names it, null where it does not.
    record ConfigReloaded(long link, @Nullable String file) implements FromLink {}

    /// The daemon took the last request into its queue.
    record RequestAccepted(long link) implements FromLink {}

    /// The daemon said no to the last request, in its own words.
    record RequestRefused(long link, String message, boolean unknownCommand) implements FromLink {}

    /// The stored flag of the emergency stop was looked at.
    ///
    /// @param since when it was set; null where it is not
    /// @param looked when the look began: what Tomo itself changed later counts more
    record HoldSeen(@Nullable Instant since, Instant looked) implements Event {}

    /// The flag of the emergency stop was written, or removed, for that action; or could not be.
    record HoldStored(long action, boolean done) implements Event {}

    /// The pause of before Tomo began was read.
    record PauseRecalled(Pause pause) implements Event {}

    /// What an earlier Tomo wrote down was read, before anything else happened.
    record Recalled(Memory memory) implements Event {}

    /// This Tomo stays: from now on it sees to it that an emergency stop lasts.
    record GuardBegan() implements Event {}

    /// Somebody asks for an action. `id` is new for every request.
    record ActionRequested(long id, ActionKind kind, String argument) implements Event {}

    record ActionCancelled(long id) implements Event {}

    record ConfigChecked(long action, CheckResult result) implements Event {}

    /// Left-over processes were looked for; `ended` are the ones that Tomo ended.
    record OrphansCleared(long action, List<Long> ended) implements Event {
        public OrphansCleared {
            ended = List.copyOf(ended);
        }
    }

    /// The service manager finished what it was asked for; null is yes.
    record ManagerAnswered(long action, Outcome.@Nullable Failure refusal) implements Event {}

    /// Other numbers are to be obeyed from now on. A deadline that runs stays as it is.
    record LimitsChanged(Limits limits) implements Event {}

    /// The settings were read, and these of them cannot be followed; all others can.
    ///
    /// @param flaws what to say of each is its subject
    record SettingsJudged(List<Problem> flaws) implements Event {
        public SettingsJudged {
            flaws = List.copyOf(flaws);
        }
    }

    /// What serves that action threw, which is a mistake of Tomo's own.
    record ServiceCrashed(long action) implements Event {}

    /// What bears on what a person is told without having asked.
    sealed interface AboutNotices extends Event {}

    /// The status window came to the front, or is no longer there.
    record Attended(boolean inFront) implements AboutNotices {}

    /// The settings window came to the front, or is no longer there.
    record SettingsAttended(boolean inFront) implements AboutNotices {}

    /// The notification of that incident was closed, by a person or by their desktop.
    record NoticeClosed(long incident) implements AboutNotices {}

    /// The settings say what a person wants to be told, and when.
    record PreferencesChosen(NoticePreferences preferences) implements AboutNotices {}

    /// The person's clock on the wall goes by that.
    record ZoneSeen(ZoneId zone) implements AboutNotices {}

    /// The desktop's do-not-disturb was seen to be on, or off.
    record DoNotDisturbSeen(boolean on) implements AboutNotices {}
}
