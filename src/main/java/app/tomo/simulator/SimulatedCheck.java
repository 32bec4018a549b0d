package app.tomo.simulator;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.runtime.ConfigCheck;

import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.List;

/// The simulator's `--check`. Blocks on the disk only.
public final class SimulatedCheck implements ConfigCheck {
    @Override
    public CheckResult check(Invocation invocation, Duration deadline) {
        String file = invocation.config();
        if (file == null) {
            return new CheckResult.NotPossible(CheckResult.Why.NO_CONFIG, "");
        }
        try {
            return switch (LoadedConfig.load(file)) {
                case LoadedConfig.Loading.Loaded _ -> new CheckResult.Passed(List.of());
                case LoadedConfig.Loading.Faulty(ConfigFault fault) ->
                        new CheckResult.Failed(fault);
            };
        } catch (InvalidPathException notAPath) {
            return new CheckResult.NotPossible(
                    CheckResult.Why.NO_CONFIG, String.valueOf(notAPath.getMessage()));
        }
    }
}
