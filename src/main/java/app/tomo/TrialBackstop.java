package app.tomo;

import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.runtime.TrialTimer;
import app.tomo.service.SystemdTrialTimer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Makes the one who goes back from a trial where this Tomo is gone: a command of the same Tomo, started by the person's systemd.
record TrialBackstop(Machine machine, Buses buses, Threads threads) {
    TrialTimer of(Target target) {
        return System.getProperty("os.name").equals("Linux")
                ? new SystemdTrialTimer(
                        buses::session,
                        arguments(target),
                        machine.surroundings().variables(),
                        threads.time(),
                        machine::limits)
                : TrialTimer.NONE;
    }

    /// What the command has to be told to look after the same daemon, whatever is chosen by then.
    private List<String> arguments(Target target) {
        Settings settings = machine.settings().now();
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.putAll(settings.givenNow().settings());
        given.put(Setting.PROFILE, settings.profile());
        if (target.scope() == Scope.USER || target.scope() == Scope.SYSTEM) {
            given.put(Setting.SCOPE, target.scope().id());
            given.put(Setting.UNIT, target.unit());
        }
        List<String> all = new ArrayList<>();
        given.forEach(
                (setting, text) -> {
                    if (setting.hasOption()) {
                        all.add(setting.flag());
                        all.add(text);
                    }
                });
        return all;
    }
}
