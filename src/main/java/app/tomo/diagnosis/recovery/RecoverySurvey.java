package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitSurvey;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// All that a plan is made from: what was found, and what there is to choose from.
///
/// @param wanted who is to look after the daemon from now on; null where that stays as it is
/// @param limits the numbers that its steps obey
public record RecoverySurvey(
        Diagnosis diagnosis,
        UnitSurvey units,
        Config config,
        Machine machine,
        @Nullable Scope wanted,
        Limits limits) {
    /// The files of the machine that a step may write.
    public static final List<String> WRITTEN =
            List.of(
                    DeviceSteps.RULE,
                    DeviceSteps.RULE_BESIDE,
                    DeviceSteps.MODULE,
                    DeviceSteps.MODULE_BESIDE);

    /// The unit that starts the daemon; null where none does, or where it cannot be seen.
    @Nullable UnitDefinition unit() {
        Scope scope = diagnosis.of().subject().scope();
        return scope == Scope.USER || scope == Scope.SYSTEM ? units.in(scope) : null;
    }

    /// The config that the daemon is started with, or would be.
    ///
    /// @param path absolute; empty where none is known
    /// @param now what it holds; null where it is not there, and where it is closed
    /// @param closed whether there is something that cannot be read as a text, and so could not be brought back
    /// @param good the version that is known to work; null where there is none
    /// @param first what a first one would hold
    public record Config(
            String path,
            @Nullable String now,
            boolean closed,
            @Nullable GoodVersion good,
            String first) {}

    /// A version of a config that is known to work.
    ///
    /// @param id its name in the history
    public record GoodVersion(String id, String text) {}

    /// The machine, as far as it can be chosen from.
    ///
    /// @param root whether Tomo may change everything without being asked for a password
    /// @param freePort one on which nothing listens, for a daemon that has to give way; null where that is not to be chosen, because
    ///     the person said which it is
    /// @param files what stands in the files of the machine that a step would write, by path; one that is not in it is not there
    /// @param beginnings when the processes began that were seen, in the kernel's ticks since the boot
    public record Machine(
            boolean root,
            Distribution distribution,
            @Nullable DaemonAddress freePort,
            Map<String, String> files,
            Map<Long, Long> beginnings) {
        public Machine {
            files = Map.copyOf(files);
            beginnings = Map.copyOf(beginnings);
        }
    }
}
