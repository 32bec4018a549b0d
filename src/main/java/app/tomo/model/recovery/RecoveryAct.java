package app.tomo.model.recovery;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Scope;
import app.tomo.model.finding.Repair;
import app.tomo.model.unit.UnitPlan;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one step of a recovery does.
public sealed interface RecoveryAct {
    /// A file of the machine's has another text from then on.
    ///
    /// @param before what is there now; null for nothing
    record WriteFile(Repair repair, String path, @Nullable String before, String text)
            implements RecoveryAct {}

    /// The kernel loads that module.
    record LoadModule(String module) implements RecoveryAct {}

    /// udev reads its rules again, and applies them to that device.
    record ApplyRules(String device) implements RecoveryAct {}

    /// That account becomes a member of the groups; those that the machine has not are made.
    ///
    /// @param missing those of the groups that are to be made first
    record JoinGroups(String account, List<String> groups, List<String> missing)
            implements RecoveryAct {
        public JoinGroups {
            groups = List.copyOf(groups);
            missing = List.copyOf(missing);
        }
    }

    /// A plan for the unit is carried out: it is installed, made strong, enabled.
    record ChangeUnit(UnitPlan plan) implements RecoveryAct {}

    /// A mask is taken off the unit.
    ///
    /// @param link the link that masks it
    record Unmask(Scope scope, String unit, String link) implements RecoveryAct {}

    /// The manager forgets that the unit failed, or was started too often.
    record ResetFailed(Scope scope, String unit) implements RecoveryAct {}

    /// Tomo looks after the unit of that manager from then on.
    record LookAfter(Scope scope, String unit) implements RecoveryAct {}

    /// The config gets the text of the version that is known to work; what it has now is kept in the history.
    ///
    /// @param version its name in the history
    record RestoreConfig(String path, String version) implements RecoveryAct {}

    /// A first config is written, where there is none.
    record MakeConfig(String path, String text) implements RecoveryAct {}

    /// The daemon is started with another port from then on.
    ///
    /// @param from null where it had none
    record ChangePort(@Nullable DaemonAddress from, DaemonAddress to, UnitPlan plan)
            implements RecoveryAct {}

    /// A process that is not Tomo's to end is ended, with the person's leave.
    ///
    /// @param since tells it from a later one of the same number: when it began, in the kernel's ticks since the boot; -1 where not known
    record EndProcess(Repair repair, long pid, long since, String program, String user)
            implements RecoveryAct {}

    /// Another unit is stopped, with the person's leave: one that runs what is in the way.
    record StopUnit(Repair repair, Scope scope, String unit) implements RecoveryAct {}

    /// The control socket that a Tomo left behind is taken away.
    record RemoveSocket(String path) implements RecoveryAct {}

    /// All processes of the daemon that are provably Tomo's to end are ended, by force where they do not: step 1 of incident 1.
    record EndDaemons() implements RecoveryAct {}

    /// Waits until no key is held: step 2 of incident 1.
    record AwaitKeys() implements RecoveryAct {}

    /// Step 3 of incident 1, where the platform has such a driver.
    record RestartDriver() implements RecoveryAct {}

    /// Waits until the devices have settled: step 4 of incident 1.
    record Settle() implements RecoveryAct {}

    /// Step 5 of incident 1.
    record Start() implements RecoveryAct {}

    /// Well means: running and responding, still so after a while.
    record Prove() implements RecoveryAct {}

    /// The person lifts their emergency stop.
    record LiftEmergencyStop() implements RecoveryAct {}

    /// The person does it.
    ///
    /// @param subject what it is about (a program, a group), or empty
    record ByPerson(Repair repair, String subject) implements RecoveryAct {}
}
